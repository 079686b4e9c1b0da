import { isIP } from "node:net";
import { UsageError } from "../command/usage-error.ts";
import { type Given, text, wholeNumber } from "../command/values.ts";

/** How a server is open to strangers. */
export interface Publicity {
  readonly origin: URL;
  readonly listen: string;
  readonly proxies: number;
}

/** What `serve` was told of strangers; null: nothing. Throws a UsageError. */
export async function publicityOf(given: Given): Promise<Publicity | null> {
  const [address, listen] = [text(given, "origin"), text(given, "listen")];
  const proxies = wholeNumber(given, "proxy", 0, 9);
  if (!given.has("public")) {
    const lone = ["origin", "listen", "proxy"].find((name) => given.has(name));
    if (lone !== undefined) throw new UsageError(`--${lone} goes with --public: without it nobody else reaches the server`);
    return null;
  }
  if (address === null)
    throw new UsageError(
      "--public needs the address that people reach it by, to know its own pages: --origin https://news.example",
    );
  if (listen !== null && isIP(listen) === 0)
    throw new UsageError(`--listen takes an IP address of this machine; got “${listen}”`);
  const { originOf } = await import("@hearsay/web");
  const origin = originOf(address);
  if (typeof origin === "string") throw new UsageError(`--origin: ${origin}`);
  return { origin, listen: listen ?? "127.0.0.1", proxies: proxies ?? 0 };
}
