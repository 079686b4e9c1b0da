import type { Fetch, WebRequest } from "../../src/web/fetch.ts";
import type { FakeClock } from "./fake-clock.ts";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type Site = (url: URL, request: WebRequest) => Answer | Error | undefined;

/** A web of our own, which remembers what it was asked for, and when. What it has not got is 404. */
export function fakeWeb(
  site: Site,
  clock: FakeClock,
): { readonly fetch: Fetch; readonly asked: { readonly url: string; readonly at: number }[] } {
  const asked: { url: string; at: number }[] = [];
  const fetch: Fetch = (address, request) => {
    asked.push({ url: address, at: clock.now() });
    const answer = site(new URL(address), request) ?? { status: 404 };
    if (answer instanceof Error) return Promise.reject(answer);
    const { status = 200, headers = {}, body = "" } = answer;
    return Promise.resolve({ status, headers: new Headers(headers), body: chunks(body) });
  };
  return { fetch, asked };
}

async function* chunks(body: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body);
}

/** An RSS feed of these paths. */
export const rssOf = (...paths: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title>${paths.map((path) => `<item><title>${path}</title><link>${path}</link></item>`).join("")}</channel></rss>`;
