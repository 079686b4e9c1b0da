/**
 * A text as every database takes it: a lone surrogate and U+0000 become U+FFFD, which is one UTF-16 code unit as well, so
 * that spans stay true.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\u{FFFD}");
}

export const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text));
