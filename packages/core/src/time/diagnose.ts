import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import { span } from "../document/span.ts";
import type { Candidate } from "./meaning.ts";
import { isAmbiguous } from "./order-numbers.ts";
import type { Resolved } from "./resolved.ts";

/** What could not be told of a phrase. */
export function problemsOf(candidate: Candidate, { impossible }: Resolved, text: string): Diagnostic[] {
  const said = `“${text.slice(candidate.start, candidate.end)}”`;
  const at = span(candidate.start, candidate.end);
  const found: Diagnostic[] = [];
  if (impossible)
    found.push({
      rule: "time-impossible",
      severity: "warning",
      message: `${said} is no day of the calendar; it is read as its month`,
      span: at,
    });
  else if (isAmbiguous(candidate))
    found.push({
      rule: "time-ambiguous",
      severity: "info",
      message: `which number of ${said} is the day is not told; it is read with the month first`,
      span: at,
    });
  return found;
}

export const UNDATED: Diagnostic = Object.freeze({
  rule: "time-undated",
  severity: "info",
  message: "the document has no date of publication, so relative times keep symbolic values",
  span: null,
});

/** Whether a phrase would have a date if it were known when the document was published; “every Friday” and “at night” never have. */
export const isUndated = ({ meaning }: Candidate, { type, value }: Resolved): boolean =>
  value.startsWith("XX") && type !== "SET" && !(meaning.kind === "clock" && meaning.generic);
