import { LIMIT } from "@hearsay/ingest";
import { describe, expect, it } from "vitest";
import { documentOfLine, longestText } from "../../src/input/document-of-line.ts";

const line = (value: unknown): string => JSON.stringify(value);

describe("documentOfLine", () => {
  it("takes what a document has and nothing else", () => {
    const given = {
      id: "a-1",
      text: "Rain fell.",
      title: "Rain",
      url: "https://ledger.example/1",
      outlet: "The Ledger",
      credit: null,
      authors: ["A. Writer"],
      published: "2026-03-11",
      language: "en",
      sections: [{ kind: "body", span: [0, 10] }],
    };
    expect(documentOfLine(line({ ...given, score: 3 }))).toEqual(given);
  });

  it("needs only a text", () => {
    expect(documentOfLine(line({ text: "Rain fell." }))).toMatchObject({
      text: "Rain fell.",
      id: null,
      published: null,
      sections: null,
    });
  });

  it("takes a number as id", () => {
    expect(documentOfLine(line({ id: 17, text: "x" })).id).toBe("17");
  });

  it("has the same limit as files", () => {
    expect(longestText).toBe(LIMIT);
    expect(() => documentOfLine(line({ text: "é".repeat(LIMIT / 2 + 1) }))).toThrow(/larger than 5 MB/);
  });

  it.each([
    ["{", /^not JSON: /],
    ["[]", /^not a JSON object$/],
    ["null", /^not a JSON object$/],
    ['"text"', /^not a JSON object$/],
    ["{}", /^no "text"/],
    [line({ text: 5 }), /^no "text"/],
    [line({ text: " \n" }), /^"text" is empty$/],
    [line({ text: "x", title: 5 }), /^"title" is not a string$/],
    [line({ text: "x", id: {} }), /^"id" is not a string$/],
    [line({ text: "x", published: "soon" }), /^"published" takes YYYY.*“soon”$/],
    [line({ text: "x", authors: "A. Writer" }), /^"authors" is not a list of strings$/],
    [line({ text: "x", authors: [1] }), /^"authors" is not a list of strings$/],
    [line({ text: "xy", sections: [{ kind: "poem", span: [0, 1] }] }), /^"sections" is not/],
    [line({ text: "xy", sections: [{ kind: "body", span: [0, 3] }] }), /^"sections" is not/],
    [line({ text: "xy", sections: [null] }), /^"sections" is not/],
    [
      line({
        text: "xyz",
        sections: [
          { kind: "body", span: [0, 2] },
          { kind: "body", span: [1, 3] },
        ],
      }),
      /^"sections" is not/,
    ],
  ])("refuses %s", (text, message) => {
    expect(() => documentOfLine(text)).toThrow(message);
  });
});
