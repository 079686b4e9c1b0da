import { describe, expect, it } from "vitest";
import { englishCorroboration } from "../../../src/language/en/corroboration-rules.ts";

const rules = englishCorroboration;

const classIn = (text: string, number: string): string | null => {
  const at = text.indexOf(number);
  return rules.countedClass(text, [at, at + number.length]);
};

describe("concepts", () => {
  it("has one key for words that reporters use for one another, and none for others", () => {
    expect(rules.conceptOf(rules.key("shut"))).toBe(rules.conceptOf(rules.key("closed")));
    expect(rules.conceptOf(rules.key("warning"))).toBe(rules.conceptOf(rules.key("informed")));
    expect(rules.conceptOf(rules.key("shut"))).not.toBe(rules.conceptOf(rules.key("opened")));
    expect(rules.conceptOf(rules.key("killed"))).not.toBe(rules.conceptOf(rules.key("injured")));
    expect(rules.conceptOf("giraffe")).toBe("giraffe");
  });

  it("takes verbs without a sense of their own for light", () => {
    expect(rules.isLight(rules.key("reached"))).toBe(true);
    expect(rules.isLight(rules.key("collapsed"))).toBe(false);
  });
});

describe("denials", () => {
  it("counts “nobody” and “nothing” beside “not”", () => {
    expect(rules.denials("Nobody was hurt, and nothing was not said.")).toHaveLength(3);
    expect(rules.denials("Somebody was hurt in the nothingness.")).toEqual([]);
  });
});

describe("countedClass", () => {
  it("tells what the people are by the words behind or before the number", () => {
    expect(classIn("Twelve people were treated in Orra", "Twelve")).toBe("injured");
    expect(classIn("It put the number of the wounded at 15.", "15")).toBe("injured");
    expect(classIn("The blast killed 12 people and injured 30", "12")).toBe("dead");
    expect(classIn("The blast killed 12 people and injured 30", "30")).toBe("injured");
    expect(classIn("Police said 14 men were arrested", "14")).toBe("detained");
  });

  it("tells people of no class from things", () => {
    expect(classIn("Some 900 weavers marched", "900")).toBe("people");
    expect(classIn("The storm killed 40 sheep", "40")).toBeNull();
    expect(classIn("It sank 12 tankers", "12")).toBeNull();
  });
});

describe("sums", () => {
  it("tells prices of a piece, and sums that are only thought of", () => {
    expect(rules.rate("20 euros a share", 8)).toBe("share");
    expect(rules.rate("20 euros in cash", 8)).toBeNull();
    expect(rules.isPossible("It could pay 20 euros")).toBe(true);
    expect(rules.isPossible("It pays 20 euros")).toBe(false);
    expect(rules.isMoney("€")).toBe(true);
    expect(rules.isMoney("length")).toBe(false);
  });
});
