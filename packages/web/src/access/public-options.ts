import type { Limits } from "./limits.ts";

/** How a server is open to strangers. */
export interface PublicOptions {
  /** The address that people know it by; see `originOf`. */
  readonly origin: URL;
  /** How many proxies stand before it. Each writes down whom it speaks for at the end of X-Forwarded-For; with 0 that is not believed. */
  readonly proxies: number;
  readonly limits?: Partial<Limits>;
  /** The clock: milliseconds since 1970. */
  readonly now?: () => number;
}

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The origin that a text names, or, as a text, why it cannot be one: no path, https, and http on one's own machine alone. */
export function originOf(text: string): URL | string {
  if (!URL.canParse(text)) return `“${text}” is no address: write it as https://news.example`;
  const url = new URL(text);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (!bare || text.includes("#") || text.includes("?"))
    return `an origin has no path and no name before the host: ${url.origin}`;
  if (url.protocol === "https:" || (url.protocol === "http:" && LOCAL.has(url.hostname))) return url;
  return `owners sign in there, so it has to be https:// (http:// only on localhost); got “${text}”`;
}
