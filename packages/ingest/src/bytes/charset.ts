/** The WHATWG name of an encoding label (“latin1” → “windows-1252”); null for one that no browser knows. */
export function charsetOf(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/gu, "")).encoding;
  } catch {
    return null;
  }
}

/** The charset of a Content-Type header; null without one. */
export const charsetOfHeader = (contentType: string | null | undefined): string | null =>
  charsetOf(/;\s*charset\s*=\s*("[^"]*"|'[^']*'|[^\s;]+)/iu.exec(contentType ?? "")?.[1]);

/** Browsers look for a declaration in the first 1,024 bytes; some pages have long comments in front of it. */
const PRESCAN = 4096;

/** The charset that a page declares of itself, in a meta element or an XML declaration; null without one. */
export function charsetOfPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/gu, "");
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/iu.exec(head)?.[1];
  const meta = [...head.matchAll(/<meta\b[^>]*>/giu)]
    .map(([tag]) => /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/iu.exec(tag)?.[1])
    .find(Boolean);
  const declared = charsetOf(xml ?? meta);
  // A page that can say so in ASCII is not UTF-16, whatever it says (HTML standard, “prescan”).
  return declared?.startsWith("utf-16") ? "utf-8" : declared;
}
