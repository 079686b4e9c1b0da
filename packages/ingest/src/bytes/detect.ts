import { analyse } from "chardet";
import { charsetOf } from "./charset.ts";
import { looksLikeUtf16 } from "./utf16.ts";

/** A detector's guess is taken from this confidence (of 100) on; windows-1252 is what remains. */
const SURE = 30;
const SAMPLE = 100_000;

/** Whether bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Guesses the encoding of bytes that nothing is said about: UTF-16 by its pattern, UTF-8 by its validity, Mac Roman by
 * its quotation marks, the rest by letter statistics (chardet, after ICU).
 */
export function detectCharset(bytes: Uint8Array): string {
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) return utf16;
  if (hasEscapes(bytes)) return charsetOf(analyse(bytes.subarray(0, SAMPLE))[0]?.name) ?? "utf-8";
  if (isUtf8(bytes)) return "utf-8";
  if (looksLikeMacRoman(bytes)) return "macintosh";
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    const charset = charsetOf(name);
    if (confidence < SURE) break;
    if (charset && !charset.startsWith("utf-")) return charset;
  }
  return "windows-1252";
}

/** ISO-2022 text is ASCII with escape sequences, and so valid UTF-8. */
function hasEscapes(bytes: Uint8Array): boolean {
  const escape = bytes.indexOf(0x1b);
  return escape >= 0 && (bytes[escape + 1] === 0x24 || bytes[escape + 1] === 0x28);
}

const isSmallLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/**
 * Mac Roman has its curved marks where windows-1252 has Ò, Ó, Ô and Õ, which never stand between small letters or
 * between a space and a letter in English.
 */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let marks = 0;
  for (let i = 1; i < Math.min(bytes.length, SAMPLE); i += 1) {
    const byte = bytes[i];
    if (byte !== undefined && byte >= 0x91 && byte <= 0x94) return false;
    const before = bytes[i - 1];
    const behind = bytes[i + 1];
    if (byte === 0xd5 && isSmallLetter(before) && isSmallLetter(behind)) marks += 1;
    if (byte === 0xd2 && (before === 0x20 || before === 0x0a) && (isCapital(behind) || isSmallLetter(behind))) marks += 1;
  }
  return marks > 0;
}
