import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
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
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** An answer that says what is wrong, in one line. */
export function problem(
  context: Context,
  status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
  detail: string,
): Response {
  const body: Problem = { type: "about:blank", title: TITLES[status] ?? "Error", status, detail };
  return context.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** Not so often: when to try again stands in Retry-After, in seconds. */
export function tooMany(context: Context, seconds: number): Response {
  context.header("retry-after", String(seconds));
  return problem(context, 429, `too many at once: try again in ${seconds} s`);
}

/** What was thrown, as an answer. What is no fault of the question says nothing of the inside. */
export function problemOf(error: unknown, context: Context): Response {
  if (error instanceof LedgerError) {
    if (error.code === "invalid-query") return problem(context, 400, error.message);
    return problem(context, 503, error.message);
  }
  // What a client sends that is no JSON, or does not send to its end, is no fault of the server, and fills no log.
  if (error instanceof HTTPException && error.status === 400) return problem(context, 400, error.message);
  if (context.req.raw.signal.aborted) return problem(context, 400, "the request was not sent to its end");
  process.stderr.write(`hearsay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return problem(context, 500, "something went wrong; the log says what");
}
