import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise } from "../../src/text/neutralise.ts";
import { printable } from "../../src/text/printable.ts";

describe("neutralise", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
    ["\u009b31mred", "⟨U+009B⟩31mred"],
    ["\u001b]8;;https://evil.example\u0007link", "␛]8;;https://evil.example␇link"],
    ["a\u0000b\u0008\u007f", "a␀b␈␡"],
    ["\u202etxt.exe\u202c", "⟨U+202E⟩txt.exe⟨U+202C⟩"],
    ["\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"],
    ["soft\u00adhyphen\u200b\ufeff\u200e", "softhyphen"],
    ["tag\u{e0041}", "tag⟨U+E0041⟩"],
    ["half \ud83d", "half \ufffd"],
  ])("%j becomes %j", (text, safe) => {
    expect(neutralise(text)).toBe(safe);
  });

  it.each(["Ostmark’s envoy, 李明", "Jose\u0301 Áñez", "🚣‍♀️ 👩‍👩‍👧 🇪🇪", "שלום", "line\n\ttab"])("leaves %j alone", (text) => {
    expect(neutralise(text)).toBe(text);
  });
});

describe("printable", () => {
  it("makes one line", () => {
    expect(printable("a\r\nb\t\u2028c")).toBe("a b c");
  });

  it("lets nothing through that a terminal obeys", () => {
    // oxlint-disable-next-line no-control-regex -- they are what it looks for
    const obeyed = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !obeyed.test(printable(text)) && printable(text).isWellFormed()),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => printable(printable(text)) === printable(text)));
  });
});
