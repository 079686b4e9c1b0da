import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "../../src/document/span.ts";
import { sentenceRules } from "../../src/language/en/tokenization.ts";
import { splitSentences } from "../../src/segmentation/split-sentences.ts";

const sentences = (text: string): string[] =>
  splitSentences(text, span(0, text.length), sentenceRules).map(([start, end]) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    ["Mr. Brandt met Gen. Okafor. They left.", ["Mr. Brandt met Gen. Okafor.", "They left."]],
    ["“Why now?” he asked. “Ask them!”", ["“Why now?” he asked.", "“Ask them!”"]],
    ["It moved to the U.S. The plant closed.", ["It moved to the U.S.", "The plant closed."]],
    ["The U.S. Army said so.", ["The U.S. Army said so."]],
    ["He arrived on Jan. 5. She did not.", ["He arrived on Jan. 5.", "She did not."]],
    ["George W. Bush spoke. J. Edgar listened.", ["George W. Bush spoke.", "J. Edgar listened."]],
    ["Acme Inc. said profits rose.", ["Acme Inc. said profits rose."]],
    ["Wrapped lines\nstay whole. So be it.", ["Wrapped lines\nstay whole.", "So be it."]],
  ])("divides %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("keeps within its block", () => {
    const text = "One. Two. Three.";
    expect(splitSentences(text, span(5, 9), sentenceRules)).toEqual([[5, 9]]);
  });

  it("loses nothing but white space, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sentences(text).join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
      }),
    );
  });
});
