import type { getDocumentProxy } from "unpdf";
import { UnreadableError } from "../errors.ts";
import type { PdfFields } from "./pdf-metadata.ts";
import { pagePieces, type TextItem } from "./page-pieces.ts";
import type { PdfLine } from "./pdf-line.ts";

/** What is read of a PDF: the pieces of lines of its pages, and what it says of itself. */
export interface OpenedPdf extends PdfFields {
  readonly pages: readonly (readonly PdfLine[])[];
  /** Pages that could not be read, from 1. */
  readonly broken: readonly number[];
}

/** Books are no articles. */
const MOST_PAGES = 1000;

/**
 * Reads the text layer of a PDF, page by page.
 * @throws UnreadableError “pdf-encrypted”, “pdf-broken” or “too-large”.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const unpdf = await import("unpdf");
  try {
    // It keeps what it is given, and takes no Buffer. No warnings are printed.
    const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > MOST_PAGES) throw new UnreadableError("too-large", `it has more than ${MOST_PAGES} pages`);
      return await read(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    throw problem(error);
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function read(pdf: Pdf): Promise<OpenedPdf> {
  const pages: (readonly PdfLine[])[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pagePieces(items.filter((item): item is (typeof items)[number] & TextItem => "str" in item)));
      page.cleanup();
    } catch {
      // One page that cannot be read leaves the others; the caller says which.
      broken.push(number);
    }
  }
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  return { pages, broken, info: info as PdfFields["info"], xmp: (name) => textOf(metadata?.get(name)) };
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((part) => typeof part === "string").join("; ");
  return typeof value === "string" ? value : null;
}

function problem(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException")
    return new UnreadableError("pdf-encrypted", "the PDF opens only with a password", { cause: error });
  return new UnreadableError("pdf-broken", "the PDF is broken and cannot be opened", { cause: error });
}
