import type { Quotation } from "../../document/annotation/quotation.ts";
import { contains, type Span } from "../../document/span.ts";

/**
 * Direct: all of the content is quoted, and what is quoted is a whole sentence. Mixed: a quoted fragment in the
 * reporter’s syntax. Indirect: nothing is quoted.
 */
export function quotationKind(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): "direct" | "indirect" | "mixed" {
  const touching = quotations.filter(
    ({ span, within }) => within === null && content.some((part) => span[0] < part[1] && part[0] < span[1]),
  );
  if (touching.length === 0) return "indirect";
  const quoted = content.every((part) => quotations.some(({ span }) => contains(span, part)));
  // A whole content in marks within a longer quotation is the speaker’s own report of another’s words.
  return quoted && content.some((part) => isSentence(text.slice(...part))) ? "direct" : "mixed";
}

/** Whether a quoted string is set as a sentence: it starts with a capital, or ends with a mark that ends one. */
function isSentence(quoted: string): boolean {
  const bare = quoted.replace(/^["“”„«‘’']+/u, "");
  return /^\p{Lu}/u.test(bare) ? /\s/u.test(bare.trim()) : /[.?!,…]["”’»']*$/u.test(quoted) && bare.split(/\s+/u).length > 3;
}
