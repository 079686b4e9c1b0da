import type { Reading } from "@hearsay/core";
import type { GoldenRecord } from "../../corpus/golden/record.ts";
import { pairs } from "./pair.ts";
import { meets } from "./spans.ts";
import type { Sheet } from "./sheet.ts";

/** Checks: kind and verdict, of the same words. */
export function scoreChecks(record: GoldenRecord, { checks }: Reading): Sheet {
  const right = pairs(record.checks, checks, (g, c) =>
    Number(g.kind === c.kind && g.verdict === c.verdict && meets(g.spans, c.spans)),
  );
  return { checks: { hit: right.length, predicted: checks.length, gold: record.checks.length } };
}
