// npm run bench:speed -- [MEASURE…]: how fast readings are, beside peers in the same run; written to results/speed.{md,json} and the README.
import { writeReadmeSpeed } from "./run/readme-speed.ts";
import { runMeasures } from "./run/run-measures.ts";
import { allCores } from "./speed/all-cores.ts";
import { coldStart } from "./speed/cold-start.ts";
import { largeArchive } from "./speed/large-archive.ts";
import { stages } from "./speed/stages.ts";
import { throughput } from "./speed/throughput.ts";

await runMeasures("speed", "Speed", [throughput, stages, allCores, coldStart, largeArchive]);
writeReadmeSpeed();
