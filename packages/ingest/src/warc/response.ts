import type { WARCRecord } from "warcio";
import { decompress } from "../bytes/decompress.ts";
import { collect } from "../bytes/limit.ts";
import { UnreadableError } from "../errors.ts";
import type { Claim } from "../provenance.ts";
import type { FoundBytes } from "../read-bytes.ts";

/** The answer of a web server that a record holds, and that may be a document. */
export interface Response {
  readonly provenance: readonly Claim[];
  /**
   * The body, without the encodings it was sent in.
   * @throws UnreadableError “too-large”, “warc-damaged” or “empty”.
   */
  body(): Promise<FoundBytes>;
}

/** Bytes that are handed to a parser at a time, so that it can stop early. */
const SLICE = 16_384;
const READABLE = /^(?:text\/html|application\/xhtml\+xml|application\/pdf)$/u;

/**
 * Reads the headers of a record. Null for a record that holds no answer: a request, or what is said of the file or of
 * another record.
 * @throws UnreadableError for an answer that is no article: another status, another format, a revisit.
 */
export async function responseOf(bytes: Uint8Array): Promise<Response | null> {
  const record = await parseRecord(bytes);
  const type = record.warcType as string | null;
  const url = record.warcTargetURI ?? "";
  if (type === "revisit") throw new UnreadableError("warc-revisit", "the page was the same as at an earlier capture");
  if (type === "resource" || type === "conversion" || type === "continuation") {
    throw new UnreadableError("unsupported-format", `this is a ${type} record, not the answer of a web server`);
  }
  if (type === "request" || type === "warcinfo" || type === "metadata") return null;
  if (type !== "response") throw new UnreadableError("warc-damaged", "the record is of no known type");
  const { httpHeaders } = record;
  if (!httpHeaders || !/^HTTP\//iu.test(httpHeaders.statusline)) {
    throw new UnreadableError("unsupported-format", "the record holds no answer of a web server");
  }
  if (httpHeaders.statusCode !== 200)
    throw new UnreadableError("http-status", `the server answered with status ${String(httpHeaders.statusCode)}`);
  const contentType = httpHeaders.headers.get("content-type") ?? null;
  const media = contentType?.split(/[;,]/u)[0]?.trim().toLowerCase() ?? "";
  if (!READABLE.test(media)) {
    throw new UnreadableError("unsupported-format", `this is ${media === "" ? "of no known type" : media}, not an article`);
  }
  const address = webAddress(url);
  const body = async (): Promise<FoundBytes> => ({
    bytes: await bodyOf(record),
    name: address?.pathname ?? "",
    contentType,
    ...(address && { url: address.href }),
  });
  return { provenance: claims(record), body };
}

function webAddress(url: string): URL | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address && /^https?:$/u.test(address.protocol) ? address : null;
}

async function parseRecord(bytes: Uint8Array): Promise<WARCRecord> {
  const { WARCParser } = await import("warcio");
  try {
    const record = await new WARCParser(slices(bytes)).parse();
    if (record) return record;
  } catch (error) {
    throw new UnreadableError("warc-damaged", "the record's header cannot be read", { cause: error });
  }
  throw new UnreadableError("warc-damaged", "the record has no header");
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

async function bodyOf(record: WARCRecord): Promise<Uint8Array> {
  const headers = record.httpHeaders?.headers;
  const isChunked = /\bchunked\b/iu.test(headers?.get("transfer-encoding") ?? "");
  const { AsyncIterReader } = await import("warcio");
  try {
    // Its own decoding of contents inflates all it is given at once; a page of 5 MB may become 5 GB.
    const sent = await collect(new AsyncIterReader(record.reader, null, isChunked));
    return await collect(decompress(sent, headers?.get("content-encoding") ?? null));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError("warc-damaged", "the body of the answer cannot be decoded", { cause: error });
  }
}

function claims(record: WARCRecord): readonly Claim[] {
  const { warcDate: date, warcTargetURI: url } = record;
  const value = date && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(date) ? date : null;
  return [
    ...(url
      ? [{ field: "url", value: webAddress(url)?.href ?? null, raw: url, place: "warc-record", certain: true } as const]
      : []),
    ...(date ? [{ field: "captured", value, raw: date, place: "warc-record", certain: value !== null } as const] : []),
  ];
}
