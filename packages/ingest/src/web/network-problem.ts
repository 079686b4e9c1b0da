import { UnreadableError } from "../errors.ts";
import { errorCode } from "../origin/file-problem.ts";

const DNS = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME", "ENODATA"]);
const TLS = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|EPROTO$)/u;
const TIMEOUT = new Set([
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** What a failure of the network means to the user; an error that says so already stays what it is. */
export function networkProblem(error: unknown, host: string): UnreadableError {
  const known = causes(error).find((cause) => cause instanceof UnreadableError);
  if (known) return known;
  const code = causes(error)
    .map(errorCode)
    .find((found) => found !== undefined);
  if (code === undefined)
    return new UnreadableError("network-failed", `${host} could not be reached (${describe(error)})`, { cause: error });
  if (DNS.has(code))
    return new UnreadableError("dns-failed", `there is no address for the name ${host} (${code})`, { cause: error });
  if (TLS.test(code)) return new UnreadableError("tls-failed", `no secure connection to ${host} (${code})`, { cause: error });
  if (TIMEOUT.has(code)) return new UnreadableError("timeout", `${host} did not answer in time (${code})`, { cause: error });
  return new UnreadableError("network-failed", `${host} could not be reached (${code})`, { cause: error });
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An error, what it was caused by, and what it gathers, outermost first. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let next: unknown = error; next !== undefined && next !== null && found.length < 8;) {
    found.push(next);
    if (next instanceof AggregateError) found.push(...next.errors);
    next = next instanceof Error ? next.cause : undefined;
  }
  return found;
}
