import { isIP } from "node:net";
import type { Context } from "hono";

/**
 * What requests are counted by: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one of those has all of them.
 * It is kept in memory, as long as something is counted by it, and written nowhere.
 * @param proxies as `PublicOptions` has it
 */
export function clientOf(context: Context, proxies: number): string {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
  const near = keyOf(incoming?.socket.remoteAddress ?? "") ?? "unknown";
  if (proxies === 0) return near;
  // What stands before the words of one's own proxies was written by the client, and may be made up.
  const told = (context.req.header("x-forwarded-for") ?? "").split(",").at(-proxies)?.trim() ?? "";
  return keyOf(told) ?? near;
}

function keyOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, "").replace(/%.*$/u, "");
  if (isIP(plain) === 4) return plain;
  if (isIP(plain) !== 6) return null;
  const [front = "", back] = new URL(`http://[${plain}]/`).hostname.slice(1, -1).split("::");
  const [head, tail] = [front, back ?? ""].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  const groups =
    back === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => "0"), ...tail];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
