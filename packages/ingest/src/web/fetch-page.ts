import { collect, LIMIT, tooLarge } from "../bytes/limit.ts";
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
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

export interface FetchPageOptions {
  readonly fetch: Fetch;
  /** Milliseconds for all of it: redirects, connection and body. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a page over http or https, and follows redirects.
 * @throws UnreadableError; the reason of `signal` when it is aborted.
 */
export async function fetchPage(address: string, { fetch, timeout, signal }: FetchPageOptions): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(timeout);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  let host = address;
  try {
    const seen = new Set<string>();
    let url = address;
    for (;;) {
      host = new URL(url).host;
      seen.add(url);
      const response = await fetch(url, { redirect: "manual", headers: HEADERS, signal: either });
      const next = await redirectOf(response, url);
      if (next === null) return await read(response, url);
      if (seen.has(next)) throw new UnreadableError("redirect-loop", `the redirects lead back to ${next}`);
      if (seen.size > MOST_REDIRECTS)
        throw new UnreadableError("too-many-redirects", `there are more than ${MOST_REDIRECTS} redirects`);
      url = next;
    }
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

async function read(response: WebResponse, url: string): Promise<FetchedPage> {
  const { status, headers, body } = response;
  if (status < 200 || status > 299) {
    await drop(body);
    throw new UnreadableError("http-status", `the server answered with status ${status}`);
  }
  const length = Number(headers.get("content-length") ?? 0);
  // A compressed page may be larger than the length that is given, never smaller.
  if (length > LIMIT) {
    await drop(body);
    throw tooLarge(LIMIT);
  }
  const bytes = body ? await collect(body) : new Uint8Array();
  return { url, contentType: headers.get("content-type"), bytes };
}

/** Lets go of a body that is not read, so that its connection is closed. */
async function drop(body: WebResponse["body"]): Promise<void> {
  if (!body) return;
  // Leaving the loop is what destroys a stream; one that was never started would stay open.
  for await (const _ of body) break;
}
