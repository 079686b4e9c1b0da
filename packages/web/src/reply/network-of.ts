import { isIPv6 } from "node:net";

/** What counts as one sender: an address of IPv4, or the first 64 bits of one of IPv6, all of which one household has. */
export function networkOf(address: string): string {
  const [bare = ""] = address.split("%");
  const mapped = /^::ffff:(?<four>\d+\.\d+\.\d+\.\d+)$/iu.exec(bare)?.groups?.["four"];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  const [head = "", tail] = bare.split("::");
  const parts = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const whole = [...parts, ...Array.from({ length: Math.max(0, 8 - parts.length - rest.length) }, () => "0"), ...rest];
  return `${whole.slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16)).join(":")}::/64`; // prettier-ignore
}
