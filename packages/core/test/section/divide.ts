import { sectionRules } from "../../src/language/en/sectioning.ts";
import type { Block } from "../../src/document/annotation/block.ts";
import type { Diagnostic } from "../../src/document/annotation/diagnostic.ts";
import type { Imprint } from "../../src/document/annotation/imprint.ts";
import type { GivenSection, Metadata } from "../../src/document/document.ts";
import { sections } from "../../src/section/sections.ts";

const UNKNOWN: Metadata = {
  id: "test",
  title: null,
  url: null,
  outlet: null,
  credit: null,
  authors: [],
  published: null,
  language: "en",
  sections: [],
};

export interface Divided {
  readonly blocks: readonly Block[];
  readonly imprint: Imprint;
  readonly diagnostics: readonly Diagnostic[];
  /** Kind and text of every block, to compare at a glance. */
  readonly shown: readonly (readonly [kind: string, text: string])[];
}

/** Runs the component with the English rules. */
export async function divide(text: string, known: { title?: string; sections?: readonly GivenSection[] } = {}): Promise<Divided> {
  const found = await sections(sectionRules).annotate({ text, metadata: { ...UNKNOWN, ...known }, layers: {} });
  const shown = found.blocks.map(({ kind, span }) => [kind, text.slice(...span)] as const);
  return { blocks: found.blocks, imprint: found.imprint, diagnostics: found.diagnostics ?? [], shown };
}

/** The kinds of the blocks, in text order. */
export const kinds = async (text: string): Promise<string[]> => (await divide(text)).blocks.map(({ kind }) => kind);

/** Two paragraphs of running prose, to stand around the line under test. */
export const BEFORE =
  "The depot in Ranholm burned for hours before the crews could get near it, and nobody knew if the roof would hold.";
export const AFTER =
  "Neighbours said that they had heard three blasts before the fire, and that the windows of the school had broken.";
