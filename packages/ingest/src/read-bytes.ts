import type { Diagnostic, DocumentInput } from "@hearsay/core";
import { decode } from "./bytes/decode.ts";
import { beginsLikePdf } from "./bytes/limit.ts";
import { sniffBinary } from "./bytes/sniff-binary.ts";
import { UnreadableError } from "./errors.ts";
import { formatOf, type Format } from "./format.ts";
import { checkEnglish } from "./language/check-english.ts";
import type { LoadedDocument, ParsedDocument } from "./loaded-document.ts";
import { parseText } from "./text/parse-text.ts";

/** The bytes of one document, and what came with them. */
export interface FoundBytes {
  readonly bytes: Uint8Array;
  /** What the format is told by, beside the bytes: a path or an address. */
  readonly name: string;
  readonly contentType?: string | null;
  readonly url?: string;
}

/**
 * Recognises the format of bytes, decodes them and takes out the text.
 * @throws UnreadableError
 */
export async function readBytes(found: FoundBytes): Promise<LoadedDocument> {
  if (found.bytes.length === 0) throw new UnreadableError("empty", "it is empty");
  const { notes = [], provenance = [], ...document } = await parseBytes(found);
  await checkEnglish(document.text);
  const language = document.language?.startsWith("en") ? document.language : "en";
  return { ...document, url: document.url ?? found.url ?? null, language, notes, provenance };
}

async function parseBytes(found: FoundBytes): Promise<ParsedDocument> {
  const { bytes, name, contentType = null, url } = found;
  if (isPdf(found)) return guarded(async () => (await import("./pdf/parse-pdf.ts")).parsePdf(bytes));
  const binary = sniffBinary(bytes);
  if (binary !== null) throw new UnreadableError("binary", `it looks like ${binary}, not like text`);
  const format = formatOf(bytes, name, contentType);
  const { text, notes } = decode(bytes, { contentType, hint: format === "html" ? "html" : "text" });
  return { ...(await guarded(() => parse(text, format, url ?? null))), notes: notes.map(note) };
}

/** A parser of somebody else's that fails on one document must not stop the others. */
async function guarded<T>(parser: () => Promise<T>): Promise<T> {
  try {
    return await parser();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new UnreadableError("parser-failed", `it is so broken that the parser failed on it (${message})`, { cause: error });
  }
}

const isPdf = ({ bytes, name, contentType = null }: FoundBytes): boolean =>
  beginsLikePdf(bytes) || (contentType === null ? /\.pdf$/iu.test(name) : /^\s*application\/pdf\b/iu.test(contentType));

/** Parsers are imported when they are needed: the one of HTML alone takes longer than reading a short text. */
async function parse(text: string, format: Format, url: string | null): Promise<DocumentInput> {
  if (format === "html") return (await import("./page/parse-html.ts")).parseHtml(text, { url });
  return format === "markdown" ? (await import("./text/parse-markdown.ts")).parseMarkdown(text) : parseText(text);
}

const note = (message: string): Diagnostic => ({ rule: "encoding", severity: "warning", message, span: null });
