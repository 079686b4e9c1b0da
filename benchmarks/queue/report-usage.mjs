// Preloaded into a process that is measured: when it ends, writes its processor time in seconds, all threads, to a file.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(`${process.env.HEARSAY_BENCHMARK_USAGE}.${process.pid}`, String((userCPUTime + systemCPUTime) / 1e6));
});
