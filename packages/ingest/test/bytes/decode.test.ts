import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/bytes/decode.ts";
import { ENGLISH, encode, utf16, utf8 } from "./encode.ts";

const RUSSIAN =
  "Мэр города подала в отставку в среду после недели протестов, сообщили в её канцелярии журналистам. Контракт выставят на конкурс.";

describe("decode", () => {
  it.each([
    ["UTF-8", utf8(`\uFEFF${ENGLISH}`), "utf-8"],
    ["UTF-16, little end first", utf16(ENGLISH, "le", true), "utf-16le"],
    ["UTF-16, big end first", utf16(ENGLISH, "be", true), "utf-16be"],
  ])("believes a byte-order mark above all: %s", (_, bytes, encoding) => {
    const decoded = decode(bytes, { contentType: "text/plain; charset=windows-1251" });
    expect(decoded).toEqual({ text: ENGLISH, encoding, how: "byte-order mark", notes: [] });
  });

  it("believes the header before the page", () => {
    const page = encode(`<meta charset="windows-1251"><p>${ENGLISH}`, "windows-1252");
    const decoded = decode(page, { contentType: 'text/html; charset="ISO-8859-1"', hint: "html" });
    expect(decoded).toMatchObject({ encoding: "windows-1252", how: "header", notes: [] });
    expect(decoded.text).toContain(ENGLISH);
  });

  it.each([
    ["a meta element", "<html><head><META CHARSET=windows-1251><title>"],
    ["a content type", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"],
    ["an XML declaration", '<?xml version="1.0" encoding="windows-1251"?><html>'],
    ["one behind a comment", '<!-- <meta charset="utf-8"> --><meta charset="windows-1251">'],
  ])("believes the page’s own declaration: %s", (_, head) => {
    const decoded = decode(encode(`${head}${RUSSIAN}`, "windows-1251"), { hint: "html" });
    expect(decoded).toMatchObject({ text: `${head}${RUSSIAN}`, encoding: "windows-1251", how: "declaration", notes: [] });
  });

  it("looks for a declaration in pages only, and not for one that no browser knows", () => {
    expect(decode(utf8('<meta charset="windows-1251">é'), { hint: "text" }).encoding).toBe("utf-8");
    expect(decode(utf8('<meta charset="klingon">é'), { hint: "html", contentType: "text/html; charset=klingon" }).how).toBe(
      "detection",
    );
  });

  it.each([
    ["UTF-8", utf8(ENGLISH), "utf-8"],
    ["ASCII", utf8("Nothing but letters here."), "utf-8"],
    ["windows-1252", encode(ENGLISH, "windows-1252"), "windows-1252"],
    ["Mac Roman", encode(ENGLISH, "macintosh"), "macintosh"],
    ["UTF-16 without a mark", utf16(ENGLISH, "le", false), "utf-16le"],
    ["UTF-16 without a mark, big end first", utf16(ENGLISH, "be", false), "utf-16be"],
  ])("detects English in %s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: expect.any(String), encoding, how: "detection", notes: [] });
    if (bytes.length > 100) expect(decode(bytes).text).toBe(ENGLISH);
  });

  it.each(["windows-1251", "koi8-r", "iso-8859-5"])("detects Russian in %s", (label) => {
    expect(decode(encode(RUSSIAN.replaceAll("—", "-"), label))).toMatchObject({
      text: RUSSIAN.replaceAll("—", "-"),
      encoding: label,
    });
  });

  it("decodes every byte of windows-1252 as the standard says, which some versions of Node do not", () => {
    const decoded = decode(Uint8Array.of(0x91, 0x93, 0x94, 0x80, 0x85, 0x97), { contentType: "text/plain; charset=latin1" });
    expect(decoded.text).toBe("‘“”€…—");
  });

  it("does not believe Latin-1 of bytes that are valid UTF-8, nor UTF-8 of bytes that are Latin-1", () => {
    const first = decode(utf8(ENGLISH), { contentType: "text/html; charset=iso-8859-1" });
    expect(first).toMatchObject({
      text: ENGLISH,
      encoding: "utf-8",
      how: "detection",
      notes: ["declared as windows-1252, but the bytes are utf-8"],
    });
    const second = decode(encode(ENGLISH, "windows-1252"), { contentType: "text/html; charset=utf-8" });
    expect(second).toMatchObject({ text: ENGLISH, encoding: "windows-1252", how: "detection" });
  });

  it("keeps UTF-8 with a damaged place and says so", () => {
    const bytes = utf8(ENGLISH.repeat(10));
    bytes[bytes.indexOf(0xc3) + 1] = 0x20;
    const decoded = decode(bytes, { contentType: "text/plain; charset=utf-8" });
    expect(decoded).toMatchObject({ encoding: "utf-8", how: "header", notes: ["1 place could not be decoded as utf-8"] });
  });

  it("blames nobody for replacement characters that stand in the text", () => {
    expect(decode(utf8("It wasn\uFFFDt easy.")).notes).toEqual([]);
  });

  it("takes any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("html", "text"), (bytes, hint) => {
        const { text, encoding } = decode(bytes, { hint });
        expect(() => new TextDecoder(encoding)).not.toThrow();
        expect(text.startsWith("\uFEFF\uFEFF")).toBe(false);
      }),
    );
  });

  it("gives back any text in UTF-8 and UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!text.startsWith("\uFEFF"));
        expect(decode(utf16(text, "be", true)).text).toBe(text);
        expect(decode(utf8(text), { contentType: "text/plain;charset=utf-8" }).text).toBe(text);
      }),
    );
  });
});
