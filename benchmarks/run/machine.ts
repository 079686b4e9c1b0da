import { availableParallelism, cpus, totalmem } from "node:os";

/** The machine that measures, in words. */
export function machine(): string {
  const model = cpus()[0]?.model.replaceAll(/\s+/gu, " ").trim() ?? "unknown processor";
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${gigabytes} GiB, ${process.platform}-${process.arch}, Node ${process.versions.node}`;
}
