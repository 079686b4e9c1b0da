import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are not reachable on the public internet (IANA special-purpose address registry). */
const SPECIAL_V4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/** Within 2000::/3, the only IPv6 block that is handed out: protocol assignments (Teredo too), documentation, 6to4. */
const SPECIAL_V6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [address, prefix] of SPECIAL_V4) special.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of SPECIAL_V6) special.addSubnet(address, prefix, "ipv6");
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address is one of the public internet: neither private, loopback, link-local, multicast nor reserved.
 * An IPv4 address inside an IPv6 one (mapped, or translated by NAT64) is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, "ipv4");
    case 6: {
      const inner = embeddedV4(address);
      return inner === null ? global.check(address, "ipv6") && !special.check(address, "ipv6") : isPublicAddress(inner);
    }
    default:
      return false;
  }
}

/** The IPv4 address in ::ffff:0:0/96 or 64:ff9b::/96; null in any other address. */
function embeddedV4(address: string): string | null {
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const translated = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  return mapped || translated ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : null;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL parser writes every form of an address (dotted ends too) in one way.
  const plain = new URL(`http://[${address.replace(/%.*$/u, "")}]/`).hostname.slice(1, -1);
  const [front = "", back] = plain.split("::");
  const head = parseGroups(front);
  const tail = parseGroups(back ?? "");
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

const parseGroups = (part: string): number[] => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
