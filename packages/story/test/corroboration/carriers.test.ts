import { describe, expect, it } from "vitest";
import { corroborate } from "../../src/index.ts";
import { article } from "../support/articles.ts";

/** How many documents carry the claim of the first whose words these are. */
function carrying(words: string, ...texts: string[]): number {
  const { claims } = corroborate(texts.map((text, i) => article(`${i}`, text)), new Map()); // prettier-ignore
  const own = claims.filter(({ claim }) => claim.document === "0" && texts[0]!.slice(...claim.span).trim() === words);
  return Math.max(0, ...own.map(({ carriers }) => carriers.length));
}

const OTHER = "The river rose all night. Divers searched the brown water.";

describe("figures as claims", () => {
  it("are carried by who gives the same figure of the same, in digits or words", () => {
    expect(
      carrying(
        "about 4,000 homes".slice(0, 11),
        "Light failed in about 4,000 homes of Orra.",
        `${OTHER} In Orra about 4,000 homes had no light.`,
      ),
    ).toBe(2);
    expect(
      carrying("about 4,000", "Light failed in about 4,000 homes of Orra.", `${OTHER} In Orra 9,000 homes had no light.`),
    ).toBe(1);
    expect(carrying("about 4,000", "Light failed in about 4,000 homes of Orra.", "Farmers sold about 4,000 melons abroad.")).toBe(
      1,
    );
  });

  it("are times of day too, however they are told", () => {
    const own = "The dam broke at 4:53 a.m. and flooded Orra.";
    expect(carrying("at 4:53 a.m.", own, "Jonas Pell looked at the clock: seven minutes to five in the morning.")).toBe(2);
    expect(carrying("at 4:53 a.m.", own, "Jonas Pell looked at the clock: seven minutes to five in the evening.")).toBe(1);
  });
});

describe("carriers", () => {
  it("tell it in other words, and not its contrary", () => {
    const own = "The guild of weavers will appeal against the verdict.";
    expect(carrying(own, own, `${OTHER} Against the verdict the weavers of the guild will appeal.`)).toBe(2);
    expect(carrying(own, own, `${OTHER} There will be no appeal of the weavers and the guild against the verdict.`)).toBe(1);
  });
});
