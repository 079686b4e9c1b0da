import fc from "fast-check";
import { expect, it } from "vitest";
import { fold, wordsOf } from "../../src/text/fold.ts";
import { nameKey } from "../../src/text/name-words.ts";
import { storable } from "../../src/text/storable.ts";

it("a storable text is as long as the text, and differs only where a database could not take it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const stored = storable(text);
      expect(stored).toHaveLength(text.length);
      expect(stored.isWellFormed() && !stored.includes("\0")).toBe(true);
      if (text.isWellFormed() && !text.includes("\0")) expect(stored).toBe(text);
    }),
  );
});

it("folds case, accents and forms", () => {
  expect(fold("Łódź Çeşme ﬁne İstanbul")).toBe("łodz cesme fine istanbul");
  expect(wordsOf("The “Coast-Guard’s” 2nd boat")).toStrictEqual(["the", "coast", "guard", "s", "2nd", "boat"]);
  expect(nameKey("  RIA\u{A0}Novosti! ")).toBe("ria novosti");
  expect(["The Kremlin", "The The", "and"].map(nameKey)).toStrictEqual(["kremlin", "the", "and"]);
});
