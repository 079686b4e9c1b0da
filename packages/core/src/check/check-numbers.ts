import type { Check } from "../document/annotation/check.ts";
import type { PercentageClaim, SumClaim } from "./check-rules.ts";
import { rounded } from "./interval.ts";

/** Holds parts against their total: all of them make it, some of them are no more. */
export function checkSum({ parts, total, complete }: SumClaim): Omit<Check, "spans"> {
  const sum = parts.reduce((a, b) => a + b, 0);
  const fits = complete ? sum === total : sum <= total;
  const sign = complete ? "=" : "of";
  return {
    kind: "sum",
    verdict: fits ? "consistent" : "inconsistent",
    note: complete ? `${parts.join(" + ")} ${sign} ${sum}; the text has ${total}` : `${parts.join(" + ")} ${sign} ${total}`,
    rule: "check.sum",
  };
}

/** Holds a percentage against the numbers that it is of. */
export function checkPercentage({ percent, share, change }: PercentageClaim): Omit<Check, "spans"> | null {
  const [a, b] = share ?? change!;
  if (share ? b === 0 : a === 0) return null;
  const right = share ? (100 * a) / b : (100 * Math.abs(b - a)) / Math.abs(a);
  // What the numbers are rounded by moves their share too.
  const fits = Math.abs(right - percent.value) <= percent.slack + Math.max(0.05, right * 0.01);
  const shown = share ? `${a} of ${b} are ${rounded(right)} percent` : `from ${a} to ${b} are ${rounded(right)} percent`;
  return {
    kind: "percentage",
    verdict: fits ? "consistent" : "inconsistent",
    note: `${shown}; the text has ${percent.value}`,
    rule: "check.percentage",
  };
}
