/**
 * The address that an item gives, made absolute, without its fragment; null for none, or one that is not http(s).
 * @param base the address that the feed was read from
 */
export function itemAddress(given: string | null | undefined, base: string): string | null {
  const trimmed = given?.trim() ?? "";
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  return url.href;
}
