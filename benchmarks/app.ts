// npm run bench:app -- [--limit DOCUMENTS]: how long the app's views take in a browser; written to results/app.{md,json}.
import { views } from "./app/views.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("app", "The app", [views]);
