// npm run bench:queue -- [MEASURE…]: what reading by way of a queue costs, and how it grows with workers; written to results/queue.{md,json}.
import { cost } from "./queue/cost.ts";
import { faults } from "./queue/faults.ts";
import { runMeasures } from "./run/run-measures.ts";

await runMeasures("queue", "Queue", [cost, faults]);
