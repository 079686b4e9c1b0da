import { describe, expect, it } from "vitest";
import { metadataOf } from "../../src/reading/metadata.ts";

const TEXT = "The bridge is closed.";

describe("metadataOf", () => {
  it("fills in what the caller left out", () => {
    expect(metadataOf({ text: "" })).toEqual({
      id: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      title: null,
      url: null,
      outlet: null,
      credit: null,
      authors: [],
      published: null,
      language: "en",
      sections: [],
    });
  });

  it("makes the id of the text’s UTF-8 bytes, unless one is given", () => {
    expect(metadataOf({ text: "abc" }).id).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(metadataOf({ text: "é" }).id).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    expect(metadataOf({ text: "abc", id: "42" }).id).toBe("42");
  });

  it.each([
    "2023",
    "2023-09",
    "2023-09-13",
    "2024-02-29",
    "2023-09-13T07:30",
    "2023-09-13T07:30:00.5Z",
    "2023-09-13T07:30+09:00",
  ])("takes %s for a date", (published) => {
    expect(metadataOf({ text: TEXT, published }).published).toBe(published);
  });

  it.each([
    "",
    "13 September 2023",
    "2023-9-13",
    "2023-13-01",
    "2023-02-29",
    "2023-09-13T25:00",
    "2023-09-13T07:30 JST",
    "yesterday",
  ])("refuses %j as a date", (published) => {
    expect(() => metadataOf({ text: TEXT, published })).toThrow(TypeError);
  });

  it("refuses what is no text", () => {
    expect(() => metadataOf({ text: null as unknown as string })).toThrow("a document needs a text");
  });

  it("takes sections in order, and refuses those that overlap or leave the text", () => {
    const section = (start: number, end: number) => ({ kind: "body" as const, span: [start, end] as const });
    expect(metadataOf({ text: TEXT, sections: [section(0, 3), section(3, TEXT.length)] }).sections).toHaveLength(2);
    expect(() => metadataOf({ text: TEXT, sections: [section(0, 4), section(3, 8)] })).toThrow("overlaps the one before it");
    expect(() => metadataOf({ text: TEXT, sections: [section(0, TEXT.length + 1)] })).toThrow(TypeError);
    expect(() => metadataOf({ text: TEXT, sections: [section(-1, 2)] })).toThrow(TypeError);
    expect(() => metadataOf({ text: TEXT, sections: [section(5, 2)] })).toThrow(TypeError);
  });
});
