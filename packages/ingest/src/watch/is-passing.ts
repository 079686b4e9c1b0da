import type { UnreadableError } from "../errors.ts";
import type { UnreadableRule } from "../rules.ts";

const PASSING: ReadonlySet<UnreadableRule> = new Set<UnreadableRule>([
  "timeout",
  "dns-failed",
  "tls-failed",
  "network-failed",
  "robots-unavailable",
  "backing-off",
]);

/** Whether what went wrong may go right later: the network, a server that has too much to do or is broken. */
export function isPassing({ rule, refusal }: UnreadableError): boolean {
  if (refusal) return refusal.status >= 500 || [408, 425, 429].includes(refusal.status);
  return PASSING.has(rule);
}
