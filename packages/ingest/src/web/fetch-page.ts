import { collect, limitFor, tooLarge } from "../bytes/limit.ts";
import { UnreadableError } from "../errors.ts";
import type { Fetch, WebResponse } from "./fetch.ts";
import { networkProblem } from "./network-problem.ts";

/** Redirects that are followed before a page is given up, as browsers count them. */
const MOST_REDIRECTS = 20;
const HEADERS = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1",
  "accept-language": "en, *;q=0.1",
  "user-agent": "Mozilla/5.0 (compatible; Hearsay)",
};

export interface FetchedPage {
  /** The address that answered, after redirects, without its fragment. */
  readonly url: string;
  /** 304 when the page was asked for on a condition and has not changed: then there are no bytes. */
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytes: Uint8Array;
}

export interface FetchPageOptions {
  readonly fetch: Fetch;
  /** Milliseconds for all of it: redirects, connection and body. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Sent beside, or instead of, those that every page is asked for with; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body; default: those of the largest document of its type. */
  readonly limit?: number | undefined;
  /** Redirects that are followed; default 20. */
  readonly redirects?: number;
  /** Waited for before each address is asked for, redirects included; the time it takes does not count. It may refuse by throwing. */
  readonly before?: (url: string) => Promise<void>;
}

/**
 * Fetches a page over http or https, and follows redirects.
 * @throws UnreadableError; the reason of `signal` when it is aborted.
 */
export async function fetchPage(address: string, options: FetchPageOptions): Promise<FetchedPage> {
  const { timeout, signal, redirects = MOST_REDIRECTS, before } = options;
  const seen = new Set<string>();
  let left = timeout;
  for (let url = address; ;) {
    seen.add(url);
    await before?.(url);
    const started = performance.now();
    const answer = await ask(url, Math.max(1, Math.ceil(left)), options);
    if (typeof answer !== "string") return answer;
    left -= performance.now() - started;
    signal?.throwIfAborted();
    if (seen.has(answer)) throw new UnreadableError("redirect-loop", `the redirects lead back to ${answer}`);
    if (seen.size > redirects) throw new UnreadableError("too-many-redirects", `there are more than ${redirects} redirects`);
    url = answer;
  }
}

/** Asks for one address: the page, or the address that it redirects to. */
async function ask(url: string, left: number, options: FetchPageOptions): Promise<FetchedPage | string> {
  const { fetch, timeout, signal, headers } = options;
  const deadline = AbortSignal.timeout(left);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const { host } = new URL(url);
  try {
    const response = await fetch(url, { redirect: "manual", headers: { ...HEADERS, ...headers }, signal: either });
    return (await redirectOf(response, url)) ?? (await read(response, url, options));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (deadline.aborted)
      throw new UnreadableError("timeout", `${host} did not answer within ${timeout / 1000} s`, { cause: error });
    throw networkProblem(error, host);
  }
}

/** Where a response redirects to, without the fragment; null when it is no redirect. */
async function redirectOf({ status, headers, body }: WebResponse, from: string): Promise<string | null> {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  await drop(body);
  const url = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (!url)
    throw new UnreadableError("invalid-address", `it redirects to ${JSON.stringify(location)}, which is no valid address`);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new UnreadableError(
      "unsupported-scheme",
      `it redirects to a ${url.protocol.slice(0, -1)} address, which cannot be read`,
    );
  }
  url.hash = "";
  return url.href;
}

async function read(response: WebResponse, url: string, options: FetchPageOptions): Promise<FetchedPage> {
  const { status, headers, body } = response;
  const { limit = limitFor(headers.get("content-type")) } = options;
  const isUnchanged = status === 304 && isConditional(options.headers);
  if ((status < 200 || status > 299) && !isUnchanged) {
    await drop(body);
    const refusal = { status, retryAfter: headers.get("retry-after") };
    throw new UnreadableError("http-status", `the server answered with status ${status}`, { refusal });
  }
  const length = Number(headers.get("content-length") ?? 0);
  // A compressed page may be larger than the length that is given, never smaller.
  if (length > limit || isUnchanged) await drop(body);
  if (length > limit && !isUnchanged) throw tooLarge(limit);
  return {
    url,
    status,
    contentType: headers.get("content-type"),
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    bytes: body && !isUnchanged ? await collect(body, limit) : new Uint8Array(),
  };
}

const isConditional = (headers: FetchPageOptions["headers"]): boolean =>
  headers !== undefined && ("if-none-match" in headers || "if-modified-since" in headers);

/** Lets go of a body that is not read, so that its connection is closed. */
async function drop(body: WebResponse["body"]): Promise<void> {
  if (!body) return;
  // Leaving the loop is what destroys a stream; one that was never started would stay open.
  for await (const _ of body) break;
}
