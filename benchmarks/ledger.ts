// npm run bench:ledger -- [MEASURE…]: how fast a ledger takes readings and answers; written to results/ledger.{md,json}.
import { additions } from "./ledger/additions.ts";
import { stories } from "./ledger/stories.ts";
import { scale } from "./ledger/scale.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("ledger", "Ledger", [additions, scale, stories]);
