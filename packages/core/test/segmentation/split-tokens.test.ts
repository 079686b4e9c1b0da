import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "../../src/document/span.ts";
import { tokenRules } from "../../src/language/en/tokenization.ts";
import { splitTokens } from "../../src/segmentation/split-tokens.ts";

const tokens = (text: string): string[] =>
  splitTokens(text, span(0, text.length), tokenRules).map(([start, end]) => text.slice(start, end));

describe("splitTokens", () => {
  it.each([
    ["They don’t know; she's gone.", ["They", "do", "n’t", "know", ";", "she", "'s", "gone", "."]],
    ["The workers’ cannot-do list", ["The", "workers", "’", "can", "not", "-", "do", "list"]],
    [
      "a bullet-proof, non-stop, mid-1980s co-operation",
      ["a", "bullet", "-", "proof", ",", "non-stop", ",", "mid-1980s", "co-operation"],
    ],
    ["Gen. J. Okafor left the U.S. on Jan. 5.", ["Gen.", "J.", "Okafor", "left", "the", "U.S.", "on", "Jan.", "5", "."]],
    [
      "$1,000.50 (620 km/h) at 11:30am, 3rd, 50%",
      ["$", "1,000.50", "(", "620", "km", "/", "h", ")", "at", "11:30", "am", ",", "3rd", ",", "50", "%"],
    ],
    ["https://example.org/a?b=1, x@example.org and AT&T", ["https://example.org/a?b=1", ",", "x@example.org", "and", "AT&T"]],
    ["wait...what?!", ["wait", "...", "what", "?!"]],
    ["10km and 65k", ["10", "km", "and", "65k"]],
  ])("divides %j", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it("keeps the full stop of a sentence apart from a word that is an abbreviation too", () => {
    expect(tokens("It rained on the sun.").at(-1)).toBe(".");
    expect(tokens("They met on Sun. morning")).toContain("Sun.");
  });

  it("gives back every character that is not white space, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const spans = splitTokens(text, span(0, text.length), tokenRules);
        expect(spans.map(([start, end]) => text.slice(start, end)).join("")).toBe(text.replaceAll(/\s/gu, ""));
        spans.forEach(([start, end], i) => {
          expect(end).toBeGreaterThan(start);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(spans[i - 1]![1]);
        });
      }),
    );
  });
});
