// Preloaded into a process that is measured: when it ends, writes the most memory that it held, in KiB, to a file.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.HEARSAY_BENCHMARK_MEMORY, String(process.resourceUsage().maxRSS)));
