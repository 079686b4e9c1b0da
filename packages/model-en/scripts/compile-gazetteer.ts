/** Compiles `gazetteer/*.tsv` into `data/gazetteer.json`: `node packages/model-en/scripts/compile-gazetteer.ts`. */
import { writeFileSync } from "node:fs";
import { gazetteerData } from "./gazetteer-tables.ts";
import { gazetteerText } from "./gazetteer-text.ts";

writeFileSync(new URL("../data/gazetteer.json", import.meta.url), gazetteerText(gazetteerData()));
