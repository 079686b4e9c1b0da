import type { Span } from "@hearsay/core";

/** A direct quotation whose speaker is annotated. */
export interface DirectQuotation {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

interface GoldAttribution {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}

const OPENS = /^["“]/u;
const CLOSES = /["”]$/u;

/** The attributions of a text that have a source and whose whole content stands between double quotation marks. */
export function directQuotations(text: string, attributions: readonly GoldAttribution[]): DirectQuotation[] {
  return attributions.filter(({ source, content }) => {
    const [first, last] = [content[0], content.at(-1)];
    if (source.length === 0 || first === undefined || last === undefined) return false;
    return content.every((span) => OPENS.test(text.slice(...span).trim()) && CLOSES.test(text.slice(...span).trim()));
  });
}
