// npm run bench:layouts: pages that the project writes, in 30 layouts and 8 character sets; written to results/layouts.{md,json}.
import { layouts } from "./layouts/measure.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("layouts", "Layouts", [layouts]);
