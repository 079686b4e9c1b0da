import type { LedgerCommand } from "./ledger-options.ts";
import { exactOption, helpOption, type Option, runtimeOption } from "./option-table.ts";

const queueOption: Option = {
  name: "queue",
  value: "ADDRESS",
  help: "nats://HOST[:PORT][/NAME]; default: $HEARSAY_QUEUE, else nats://127.0.0.1:4222",
};
const quietOption: Option = { name: "quiet", short: "q", help: "no progress and no summary; failures are still reported" };

/** The commands on a queue, in the order of the help text. */
export const queueCommands = {
  enqueue: {
    usage: "enqueue [OPTION…] [INPUT…]",
    summary:
      "Cuts archives (WARC), folders and files into jobs for workers: an archive at its records, never a page a job. What was enqueued just before is not enqueued again.",
    options: [
      { name: "list", value: "FILE", help: "a file of paths, one a line; - is standard input" },
      { name: "size", value: "SIZE", help: "of a job, at least: 500KB, 32MB (default), 1GB" },
      { name: "window", value: "SECONDS", help: "how long a job that is given again is the same one; default 120" },
      { name: "ack-wait", value: "SECONDS", help: "a worker that is silent for so long loses its job; default 60" },
      queueOption,
      quietOption,
      helpOption,
    ],
  },
  work: {
    usage: "work [OPTION…] --out PLACE",
    summary:
      "Takes jobs from a queue and makes a shard of readings of each, until Ctrl-C. A job is acknowledged when its shard is safe, and set aside when it fails again and again.",
    options: [
      { name: "out", value: "PLACE", help: "where shards go: a folder, or s3://BUCKET/PREFIX" },
      { name: "jobs", short: "j", value: "N", help: "documents read at the same time; default: one a core" },
      { name: "tries", value: "N", help: "a job is set aside after so many; default 5" },
      { name: "delay", value: "SECONDS", help: "until a job that failed is tried again; default 10" },
      { name: "compression", value: "KIND", choices: ["zstd", "gzip"], help: "of shards: zstd (default), gzip" },
      { name: "until-empty", help: "end when nothing waits and nothing is in work" },
      { name: "metrics", value: "PORT", help: "/metrics (Prometheus), /healthz and /readyz on 127.0.0.1; 0: any free port" },
      { name: "log", value: "FORMAT", choices: ["text", "json"], help: "what goes to standard error: text (default), json" },
      runtimeOption,
      exactOption,
      queueOption,
      quietOption,
      helpOption,
    ],
  },
  queue: {
    usage: "queue [OPTION…]",
    summary: "Shows how far a queue is: done, waiting, in work, set aside; the rate, the time left, and what failed.",
    options: [
      { name: "retry", value: "JOB", help: "put a job that was set aside back: its number, or all" },
      { name: "watch", help: "show it again every two seconds, until Ctrl-C" },
      { name: "json", help: "print JSON" },
      queueOption,
      helpOption,
    ],
  },
} as const satisfies Readonly<Record<string, LedgerCommand>>;

export type QueueCommandName = keyof typeof queueCommands;
export const queueCommandNames = Object.keys(queueCommands) as readonly QueueCommandName[];
export const isQueueCommand = (word: string | undefined): word is QueueCommandName =>
  word !== undefined && Object.hasOwn(queueCommands, word);
