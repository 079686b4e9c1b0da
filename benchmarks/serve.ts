// npm run bench:serve -- [--limit DOCUMENTS]: how a server that strangers reach keeps up, on one core; written to results/serve.{md,json}.
import { load } from "./serve/load.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("serve", "Serving", [load]);
