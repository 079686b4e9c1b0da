import type { GivenSection } from "@hearsay/core";

/** A piece of a document that is laid out as one thing: a paragraph, a heading, a caption. */
export interface TextBlock {
  readonly text: string;
  /** What it is, where the layout says so; null leaves it to the reading. */
  readonly kind: GivenSection["kind"] | null;
}

/** Puts blocks together, with an empty line between them, and says where those of a known kind stand. */
export function compose(blocks: readonly TextBlock[]): { readonly text: string; readonly sections: readonly GivenSection[] } {
  const sections: GivenSection[] = [];
  let text = "";
  for (const block of blocks) {
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? block.text : `${text}\n\n${block.text}`;
    if (block.kind) sections.push({ kind: block.kind, span: [start, text.length] });
  }
  return { text, sections };
}

const letters = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether two lines say the same, whatever their signs, spaces and case. */
export const sameWords = (a: string, b: string): boolean => letters(a) === letters(b);

/** Marks the block that repeats the title as the headline; where none does, the title is put in front. */
export function withHeadline(blocks: readonly TextBlock[], title: string | null): readonly TextBlock[] {
  if (title === null) return blocks;
  const at = blocks.slice(0, 6).findIndex(({ text }) => sameWords(text, title));
  if (at < 0) return [{ text: title, kind: "headline" }, ...blocks];
  return blocks.map((block, i) => (i === at ? { text: block.text, kind: "headline" } : block));
}
