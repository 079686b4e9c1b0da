// A fresh process that opens the index of places and looks one name up: milliseconds and MiB, as JSON.
import { readFile } from "node:fs/promises";
import { openPlaceIndex } from "../../packages/model-en/src/places/open-place-index.ts";

const before = process.memoryUsage().rss;
const start = performance.now();
const index = openPlaceIndex(await readFile(new URL("../../packages/model-en/data/places.bin", import.meta.url)));
const places = index.placesNamed("Springfield").length;
const milliseconds = performance.now() - start;
const mebibytes = (process.memoryUsage().rss - before) / 2 ** 20;
process.stdout.write(JSON.stringify({ places, milliseconds, mebibytes }));
