import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sniffBinary } from "../../src/bytes/sniff-binary.ts";
import { ENGLISH, utf16, utf8 } from "./encode.ts";

describe("sniffBinary", () => {
  it.each([
    ["a PNG image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
    ["a JPEG image", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)],
    ["a PDF document", utf8("%PDF-1.7\n1 0 obj")],
    ["an RTF document", utf8("{\\rtf1\\ansi The depot burned.}")],
    ["an Office document or a zip archive", utf8("PK\u0003\u0004rest")],
    ["a gzip archive", gzipSync("The depot burned.")],
    ["an SQLite database", utf8("SQLite format 3\u0000")],
    ["an MP4 video", utf8("\u0000\u0000\u0000\u0018ftypmp42")],
    ["UTF-32 text, which is not supported", Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ["binary data", utf8("The depot\u0000 burned.")],
    ["binary data", new Uint8Array(100)],
  ])("names %s", (name, bytes) => {
    expect(sniffBinary(bytes)).toBe(name);
  });

  it.each([
    ["UTF-8", utf8(ENGLISH)],
    ["UTF-16 with a mark", utf16(ENGLISH, "le", true)],
    ["UTF-16 without a mark", utf16(ENGLISH, "be", false)],
    ["a text about pictures", utf8("PNG and %PDF- are formats.")],
    ["compressed bytes without a zero", deflateRawSync("ab").filter((byte) => byte !== 0)],
  ])("lets %s pass", (_, bytes) => {
    expect(sniffBinary(bytes)).toBeNull();
  });
});
