import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));

/**
 * Compares text with a reviewed file; a missing one fails. With UPDATE_GOLDEN=1 the file is written instead, to be
 * reviewed.
 */
export function expectGolden(name: string, actual: string): void {
  const file = `${folder}${name}`;
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file)) throw new Error(`no golden file ${name}: run with UPDATE_GOLDEN=1 and review it`);
  expect(actual).toBe(readFileSync(file, "utf8"));
}
