import { looksLikeUtf16 } from "./utf16.ts";

const ascii = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0));

/** First bytes of the formats that are mistaken for articles most often; from their specifications. */
const SIGNATURES: readonly (readonly [name: string, offset: number, bytes: readonly number[]])[] = [
  ["a PNG image", 0, [0x89, ...ascii("PNG")]],
  ["a JPEG image", 0, [0xff, 0xd8, 0xff]],
  ["a GIF image", 0, ascii("GIF8")],
  ["a TIFF image", 0, [...ascii("II"), 0x2a, 0]],
  ["a TIFF image", 0, [...ascii("MM"), 0, 0x2a]],
  ["a WebP image", 8, ascii("WEBP")],
  ["an AVI video", 8, ascii("AVI ")],
  ["a WAVE sound", 8, ascii("WAVE")],
  ["a PDF document", 0, ascii("%PDF-")],
  ["a PostScript document", 0, ascii("%!PS")],
  ["an RTF document", 0, ascii("{\\rtf")],
  ["an Office document or a zip archive", 0, [...ascii("PK"), 3, 4]],
  ["a zip archive", 0, [...ascii("PK"), 5, 6]],
  ["an old Office document", 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["a gzip archive", 0, [0x1f, 0x8b]],
  ["a bzip2 archive", 0, ascii("BZh")],
  ["an xz archive", 0, [0xfd, ...ascii("7zXZ"), 0]],
  ["a zstd archive", 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ["a 7z archive", 0, [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c]],
  ["a RAR archive", 0, [...ascii("Rar!"), 0x1a, 7]],
  ["a tar archive", 257, ascii("ustar")],
  ["an MP4 video", 4, ascii("ftyp")],
  ["a Matroska video", 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ["an Ogg file", 0, ascii("OggS")],
  ["an MP3 sound", 0, ascii("ID3")],
  ["a FLAC sound", 0, ascii("fLaC")],
  ["an SQLite database", 0, [...ascii("SQLite format 3"), 0]],
  ["a program", 0, [0x7f, ...ascii("ELF")]],
  ["a program", 0, [...ascii("MZ"), 0x90, 0]],
  ["a WebAssembly module", 0, [0, ...ascii("asm")]],
  ["a font", 0, ascii("wOF2")],
  ["a font", 0, ascii("wOFF")],
  ["a Parquet file", 0, ascii("PAR1")],
  ["UTF-32 text, which is not supported", 0, [0xff, 0xfe, 0, 0]],
  ["UTF-32 text, which is not supported", 0, [0, 0, 0xfe, 0xff]],
];

/** What the bytes seem to be if they are no text; null when they may be text. */
export function sniffBinary(bytes: Uint8Array): string | null {
  for (const [name, offset, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[offset + i] === byte)) return name;
  }
  return bytes.includes(0) && looksLikeUtf16(bytes) === null ? "binary data" : null;
}
