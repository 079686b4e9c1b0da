import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { NotRun } from "./not-run.ts";

export const repository = new URL("../../", import.meta.url);
export const cache = new URL("../.cache/", import.meta.url);
export const results = new URL("../results/", import.meta.url);

/** The development data: HEARSAY_DATA, else ../shared/data beside the repository. */
const dataRoot: URL = process.env["HEARSAY_DATA"]
  ? pathToFileURL(`${process.env["HEARSAY_DATA"].replace(/\/$/u, "")}/`)
  : new URL("../shared/data/", repository);

/**
 * A file or folder of the development data, by its path from the root; the scorers are at ../score/.
 * @throws NotRun when it is not there.
 */
export function data(path: string): URL {
  const url = new URL(path, dataRoot);
  if (!existsSync(url)) throw new NotRun(`no ${path} in the development data (HEARSAY_DATA says where it is)`);
  return url;
}
