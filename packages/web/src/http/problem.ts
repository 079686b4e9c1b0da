import type { Context } from "hono";
import { LedgerError } from "@hearsay/ledger";

/** Something that went wrong, as RFC 9457 has it. */
interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Content Too Large",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** An answer that says what is wrong, in one line. */
export function problem(
  context: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
  detail: string,
): Response {
  const body: Problem = { type: "about:blank", title: TITLES[status] ?? "Error", status, detail };
  return context.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** What was thrown, as an answer. What is no fault of the question says nothing of the inside. */
export function problemOf(error: unknown, context: Context): Response {
  if (error instanceof LedgerError) {
    if (error.code === "invalid-query") return problem(context, 400, error.message);
    return problem(context, 503, error.message);
  }
  process.stderr.write(`hearsay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return problem(context, 500, "something went wrong; the log says what");
}
