import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedLexicons } from "../../../scripts/lexicon/generated-lexicons.ts";

describe("the generated lexicons", () => {
  it.each(generatedLexicons())("%s is what compile-lexicons.ts makes of the tables", (file, text) => {
    expect(readFileSync(new URL(`../../../src/language/en/generated/${file}`, import.meta.url), "utf8")).toBe(text);
  });
});
