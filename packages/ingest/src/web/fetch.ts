/** The part of a response that is read; a `Response` of the platform's own `fetch` is one. */
export interface WebResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface WebRequest {
  readonly redirect: "manual";
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Asks for one address and follows no redirect; the platform's own `fetch` is one. */
export type Fetch = (url: string, request: WebRequest) => Promise<WebResponse>;

/** Resolves a host name to all its IP addresses. */
export type Lookup = (hostname: string) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>;
