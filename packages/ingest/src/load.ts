import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Diagnostic, DocumentInput } from "@hearsay/core";
import { decode } from "./bytes/decode.ts";
import { collect, LIMIT, tooLarge } from "./bytes/limit.ts";
import { sniffBinary } from "./bytes/sniff-binary.ts";
import { UnreadableError } from "./errors.ts";
import { checkEnglish } from "./language/check-english.ts";
import type { FileOrigin, Origin, WebOrigin } from "./origin/origin.ts";
import { errorCode, readProblem } from "./origin/file-problem.ts";
import { formatOf, type Format } from "./format.ts";
import { parseText } from "./text/parse-text.ts";
import { fetchPage } from "./web/fetch-page.ts";
import type { Fetch, Lookup } from "./web/fetch.ts";
import { pinnedFetch, systemLookup } from "./web/pinned-fetch.ts";
import { isPublicAddress } from "./web/public-address.ts";

export interface LoadOptions {
  readonly signal?: AbortSignal | null;
  /** Where “-” is read from; default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** True to let addresses lead into private networks. */
  readonly allowPrivate?: boolean;
  /** Milliseconds that a web page may take; default 30,000. */
  readonly timeout?: number;
  /** Resolves host names; default: the system. */
  readonly lookup?: Lookup;
  /** Which IP addresses may be connected to; default: those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
  /** Asks for one address; default: one that connects only to what is allowed. One of your own has to check that itself. */
  readonly fetch?: Fetch;
}

/** A document, and what was noticed while it was read. */
export interface LoadedDocument extends DocumentInput {
  readonly notes: readonly Diagnostic[];
}

interface Bytes {
  readonly bytes: Uint8Array;
  /** What the format is told by, beside the bytes: a path or an address. */
  readonly name: string;
  readonly contentType?: string | null;
  readonly url?: string;
}

/**
 * Reads one origin: fetches its bytes, decodes them, recognises the format and takes out the text.
 * @throws UnreadableError with the origin; the reason of the signal when it is aborted.
 */
export async function load(origin: Origin, options: LoadOptions = {}): Promise<LoadedDocument> {
  try {
    const found = await bytesOf(origin, options);
    options.signal?.throwIfAborted();
    return await read(found);
  } catch (error) {
    if (error instanceof UnreadableError) throw error.of(origin);
    throw error;
  }
}

async function bytesOf(origin: Origin, options: LoadOptions): Promise<Bytes> {
  options.signal?.throwIfAborted();
  if (origin.kind === "file") return readFile(origin, options);
  if (origin.kind === "web") return readPage(origin, options);
  if (origin.kind === "stdin") return { bytes: await collect(options.stdin ?? process.stdin), name: "" };
  throw new UnreadableError(origin.rule, origin.message);
}

async function readFile({ path }: FileOrigin, { signal }: LoadOptions): Promise<Bytes> {
  try {
    const found = await stat(path);
    if (found.size > LIMIT && found.isFile()) throw tooLarge(LIMIT);
    return { bytes: await collect(createReadStream(path, signal ? { signal } : {})), name: path };
  } catch (error) {
    if (error instanceof UnreadableError || errorCode(error) === undefined || signal?.aborted)
      throw signal?.aborted ? signal.reason : error;
    const { rule, message } = readProblem(error);
    throw new UnreadableError(rule, message, { cause: error });
  }
}

async function readPage({ url: address }: WebOrigin, options: LoadOptions): Promise<Bytes> {
  const isAllowed = options.allowPrivate ? () => true : (options.isAllowed ?? isPublicAddress);
  const fetch = options.fetch ?? pinnedFetch(options.lookup ?? systemLookup, isAllowed);
  const { url, bytes, contentType } = await fetchPage(address, {
    fetch,
    timeout: options.timeout ?? 30_000,
    signal: options.signal ?? undefined,
  });
  return { bytes, name: new URL(url).pathname, contentType, url };
}

async function read({ bytes, name, contentType = null, url }: Bytes): Promise<LoadedDocument> {
  if (bytes.length === 0) throw new UnreadableError("empty", "it is empty");
  const binary = sniffBinary(bytes);
  if (binary !== null) throw new UnreadableError("binary", `it looks like ${binary}, not like text`);
  const format = formatOf(bytes, name, contentType);
  const { text, notes } = decode(bytes, { contentType, hint: format === "html" ? "html" : "text" });
  const document = await parse(text, format, url ?? null);
  await checkEnglish(document.text);
  const language = document.language?.startsWith("en") ? document.language : "en";
  return { ...document, url: document.url ?? url ?? null, language, notes: notes.map(note) };
}

/** Parsers are imported when they are needed: the one of HTML alone takes longer than reading a short text. */
async function parse(text: string, format: Format, url: string | null): Promise<DocumentInput> {
  if (format === "html") return (await import("./page/parse-html.ts")).parseHtml(text, { url });
  return format === "markdown" ? (await import("./text/parse-markdown.ts")).parseMarkdown(text) : parseText(text);
}

const note = (message: string): Diagnostic => ({ rule: "encoding", severity: "warning", message, span: null });
