import { charsetOfHeader, charsetOfPage } from "./charset.ts";
import { detectCharset, isUtf8 } from "./detect.ts";

/** What an encoding was known by. */
export type HowDecoded = "byte-order mark" | "header" | "declaration" | "detection";

export interface Decoded {
  /** Without the byte-order mark. */
  readonly text: string;
  /** WHATWG name, in lower case. */
  readonly encoding: string;
  readonly how: HowDecoded;
  /** What the reader should know: bytes that stand for no character, a declaration that was not believed. */
  readonly notes: readonly string[];
}

export interface DecodeOptions {
  /** The Content-Type header that came with the bytes. */
  readonly contentType?: string | null;
  /** “html” to look for the page's own declaration too. */
  readonly hint?: "html" | "text";
}

/** Encodings of one byte a character, in which every sequence of bytes is valid, so that a wrong one never shows. */
const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+|macintosh|koi8-[ru]|x-user-defined)$/u;
/** A share of broken characters that a damaged UTF-8 text may have; above, it is another encoding. */
const DAMAGED = 0.001;

/** Decodes bytes by their byte-order mark, the header, the page's own declaration, or detection, in this order. */
export function decode(bytes: Uint8Array, { contentType, hint }: DecodeOptions = {}): Decoded {
  const mark = markOf(bytes);
  if (mark) return finish(bytes, mark, "byte-order mark");
  const header = charsetOfHeader(contentType);
  const declared = header ?? (hint === "html" ? charsetOfPage(bytes) : null);
  if (!declared) return finish(bytes, detectCharset(bytes), "detection");
  const better = contradiction(bytes, declared);
  if (better) return finish(bytes, better, "detection", [`declared as ${declared}, but the bytes are ${better}`]);
  return finish(bytes, declared, header ? "header" : "declaration");
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** What the bytes are when the declaration cannot be right: servers declare Latin-1 for UTF-8 pages, and the reverse. */
function contradiction(bytes: Uint8Array, declared: string): string | null {
  if (SINGLE_BYTE.test(declared)) return bytes.some((byte) => byte >= 0x80) && isUtf8(bytes) ? "utf-8" : null;
  if (declared !== "utf-8" || isUtf8(bytes)) return null;
  const detected = detectCharset(bytes);
  return detected === "utf-8" || brokenCharacters(toText(bytes, "utf-8")) <= DAMAGED * bytes.length ? null : detected;
}

function finish(bytes: Uint8Array, encoding: string, how: HowDecoded, notes: readonly string[] = []): Decoded {
  const text = toText(bytes, encoding);
  const broken = brokenCharacters(text) - (encoding === "utf-8" ? givenReplacements(bytes) : 0);
  const lossy = broken > 0 ? [`${broken} ${broken === 1 ? "place" : "places"} could not be decoded as ${encoding}`] : [];
  return { text, encoding, how, notes: [...notes, ...lossy] };
}

/** Streaming keeps some versions of Node from decoding windows-1252 as Latin-1 (nodejs/node#56542). */
function toText(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const brokenCharacters = (text: string): number => text.split("\uFFFD").length - 1;

/** Replacement characters that somebody else's decoder has left in the text are no fault of these bytes. */
function givenReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count += 1;
  }
  return count;
}
