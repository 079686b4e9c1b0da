import type { Diagnostic } from "@hearsay/core";
import { UnreadableError } from "../errors.ts";
import type { ParsedDocument } from "../loaded-document.ts";
import { compose, sameWords, type TextBlock } from "../text/block.ts";
import { withoutFurniture } from "./furniture.ts";
import { LineJoiner } from "./join-lines.ts";
import { openPdf, type OpenedPdf } from "./open-pdf.ts";
import { paragraphs, type PdfParagraph } from "./paragraphs.ts";
import { pdfMetadata, type PdfMetadata } from "./pdf-metadata.ts";
import { median } from "./pdf-line.ts";
import { readingOrder } from "./reading-order.ts";

/** A headline is set so many times as large as the text. */
const HEADLINE = 1.3;
/** With fewer letters there is no text: what a scanner prints on its pages, or a page number. */
const FEWEST_LETTERS = 20;

/**
 * Reads a PDF with a text layer: its paragraphs in the order of reading, with divided words joined, and without page
 * numbers and running heads.
 * @throws UnreadableError “pdf-no-text”, “pdf-encrypted”, “pdf-broken” or “too-large”.
 */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedDocument> {
  const pdf = await openPdf(bytes);
  const { pages: bare, left } = withoutFurniture(pdf.pages);
  const pages = bare.map(readingOrder);
  const joiner = new LineJoiner(pages.flat(2).map(({ text }) => text));
  const found = paragraphs(pages);
  const metadata = pdfMetadata(pdf);
  const texts = found.map((paragraph) => joiner.join(paragraph));
  checkLetters(texts.join(" "), pdf);
  const { text, sections } = compose(blocks(texts, found, metadata));
  const { title, authors, published, provenance } = metadata;
  const headline = sections.find(({ kind }) => kind === "headline");
  return {
    text,
    sections,
    title: title ?? (headline ? text.slice(...headline.span) : null),
    authors,
    published,
    provenance,
    notes: notes(pdf, left, joiner.joined, metadata),
  };
}

/** The texts as blocks; the headline is the one that is the title, or the one that is set largest, if it is much larger. */
function blocks(texts: readonly string[], found: readonly PdfParagraph[], { title }: PdfMetadata): readonly TextBlock[] {
  const body =
    median(found.flat().flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size))) ?? 0;
  const sizes = found.slice(0, 8).map((paragraph) => paragraph[0]?.size ?? 0);
  const largest = Math.max(HEADLINE * body, ...sizes);
  const first = texts.slice(0, 8);
  const titled = title === null ? -1 : first.findIndex((text) => sameWords(text, title));
  const headline = titled >= 0 ? titled : first.findIndex((text, i) => sizes[i] === largest && /\p{L}{2}/u.test(text));
  return texts.map((text, i) => ({ text, kind: i === headline ? "headline" : null }));
}

function checkLetters(text: string, { pages, broken }: OpenedPdf): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) {
    if (pages.length === 0) throw new UnreadableError("pdf-broken", `none of its ${broken.length} pages can be read`);
    throw new UnreadableError("pdf-no-text", "it has no text layer: its pages are pictures (a scan)");
  }
  // Fonts without a table of characters give private or missing ones.
  const unknown = text.match(/[\p{Co}\uFFFD]|\p{Cc}/gu)?.length ?? 0;
  if (unknown > 0.3 * (letters + unknown))
    throw new UnreadableError("pdf-no-text", "the characters of its text layer are not known");
}

function notes(
  { broken }: OpenedPdf,
  left: number,
  joined: number,
  { published, provenance }: PdfMetadata,
): readonly Diagnostic[] {
  const created = provenance.find(({ field, value }) => field === "created" && value !== null);
  const note = (rule: string, severity: Diagnostic["severity"], message: string): Diagnostic => ({
    rule,
    severity,
    message,
    span: null,
  });
  return [
    ...(broken.length > 0
      ? [note("pdf-pages", "warning", `pages that could not be read and are left out: ${broken.join(", ")}`)]
      : []),
    ...(left + joined > 0
      ? [note("pdf-layout", "info", `lines left out as page numbers and running heads: ${left}; divided words joined: ${joined}`)]
      : []),
    ...(published === null && created
      ? [note("pdf-date", "info", `the file was made on ${created.value}; it does not say when it was published`)]
      : []),
  ];
}
