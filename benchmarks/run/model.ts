import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NotRun } from "./not-run.ts";
import { cache, repository } from "./paths.ts";

/** The weights that are shipped, with their gazetteer and index of places. */
export const shipped = new URL("packages/model-en/data/", repository);

/** The first 12 digits of the SHA-256 of all files of a model, names included. */
export function modelHash(folder: URL): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * A folder with all that a model needs: other weights with the shipped gazetteer and index of places, where they bring none.
 * @throws NotRun when the folder has no weights.
 */
export function completeModel(folder: URL): URL {
  if (!existsSync(new URL("encoder.onnx", folder))) throw new NotRun(`no encoder.onnx in ${fileURLToPath(folder)}`);
  const missing = ["gazetteer.json", "places.bin"].filter((name) => !existsSync(new URL(name, folder)));
  if (missing.length === 0) return folder;
  const complete = new URL(`models/${modelHash(folder)}/`, cache);
  rmSync(complete, { recursive: true, force: true });
  mkdirSync(complete, { recursive: true });
  for (const name of readdirSync(folder)) symlinkSync(new URL(name, folder), new URL(name, complete));
  for (const name of missing) symlinkSync(new URL(name, shipped), new URL(name, complete));
  return complete;
}
