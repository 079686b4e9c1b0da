import { readFileSync } from "node:fs";

/** The rows of a file with one JSON value a line. */
export const jsonLines = <T>(file: URL): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
