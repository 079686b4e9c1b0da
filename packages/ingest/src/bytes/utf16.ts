const SAMPLE = 4096;
const SHARE = 0.7;

/**
 * Tells UTF-16 without a byte-order mark from other bytes: in most scripts one of the two bytes of a unit is nearly
 * always the same (zero for Latin, 4 for Cyrillic), and line ends and spaces are units with a zero byte.
 */
export function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const even = mostFrequent(bytes, 0);
  const odd = mostFrequent(bytes, 1);
  // Bytes that are all alike (padding) have no side that stands out.
  if (odd.share >= SHARE && even.share < SHARE && hasSpaces(bytes, 1)) return "utf-16le";
  if (even.share >= SHARE && odd.share < SHARE && hasSpaces(bytes, 0)) return "utf-16be";
  return null;
}

/** How large a share the most frequent of every second byte has, from `phase` on. */
function mostFrequent(bytes: Uint8Array, phase: 0 | 1): { readonly share: number } {
  const counts = new Uint32Array(256);
  const end = Math.min(bytes.length, SAMPLE);
  let total = 0;
  for (let i = phase; i < end; i += 2) {
    const byte = bytes[i] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
    total += 1;
  }
  return { share: Math.max(...counts) / total };
}

/** Whether there are units that are a space or a line end, with their zero byte in the given phase, and no unit zero. */
function hasSpaces(bytes: Uint8Array, phase: 0 | 1): boolean {
  let found = false;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const high = bytes[i + phase];
    const low = bytes[i + 1 - phase];
    if (high === 0 && low === 0) return false;
    if (high === 0 && (low === 0x20 || low === 0x0a)) found = true;
  }
  return found;
}
