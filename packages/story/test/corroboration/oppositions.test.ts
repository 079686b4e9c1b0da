import type { TimeExpression } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { corroborate, type Contradiction } from "../../src/index.ts";
import { article } from "../support/articles.ts";

/** A time expression of a text: its words and its value; a resolved one from its day on. */
type Time = readonly [words: string, value: string];

function contradictions(one: string, other: string, times: readonly (readonly Time[])[] = [[], []]): Contradiction[] {
  const articles = [one, other].map((text, i) => {
    const { reading, ...rest } = article(i === 0 ? "a" : "b", text);
    const expressions = times[i]!.map(([words, value], n): TimeExpression => {
      const at = text.indexOf(words);
      const from = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null;
      const to = from && new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
      return { id: `t${n + 1}`, span: [at, at + words.length], type: "DATE", value, from, to };
    });
    return { ...rest, reading: { ...reading, times: expressions } };
  });
  return [...corroborate(articles, new Map()).contradictions];
}

const kinds = (...sides: Parameters<typeof contradictions>): string[] => [...new Set(contradictions(...sides).map(({ kind }) => kind))]; // prettier-ignore

const TAIL = "The mayor of Orra thanked the crews. A chapel lost its roof.";

describe("opposed numbers", () => {
  it("compares the injured with the injured, whatever they are called", () => {
    const found = contradictions(
      `Twelve people were treated in the clinic. Those 12 people were injured by glass. ${TAIL}`,
      "The ministry put the number of the wounded at 15. Rain fell.",
    );
    expect(found.map(({ kind }) => kind)).toEqual(["number"]);
    expect(found[0]!.a.again).toHaveLength(1);
    expect(kinds(`Twelve people were treated in the clinic. ${TAIL}`, "The blast killed 15 people. Rain fell.")).toEqual([]);
  });

  it("takes a bound that fits for no contradiction, nor the parts of a total", () => {
    expect(kinds(`At least 12 people were injured. ${TAIL}`, "Rain fell. Fifteen people were injured.")).toEqual([]);
    expect(kinds(`Twelve people were injured. ${TAIL}`, "Twelve people were injured, and 5 people were injured badly.")).toEqual(
      [],
    );
  });

  it("compares sums of one currency that are about as large, and none that might be paid or are paid for other things", () => {
    const own = `The broker took 410,000 euros for the permit. ${TAIL}`;
    expect(kinds(own, "Rain fell. For the permit the broker was given 480,000 euros.")).toEqual(["number"]);
    expect(kinds(own, "Rain fell. For the permit the broker could be given 480,000 euros.")).toEqual([]);
    expect(kinds(own, "Rain fell. For the permit the broker was given 480,000 dollars.")).toEqual([]);
    expect(kinds(own, "Rain fell. For the permit the broker was given 4 million euros.")).toEqual([]);
    expect(kinds(`It pays 18 euros a share. ${TAIL}`, "Twenty euros a share is the figure that a paper prints.")).toEqual([]);
  });

  it("compares crowds of one size, and no groups", () => {
    const own = `About 1,900 weavers left the looms of Orra. ${TAIL}`;
    expect(kinds(own, "The guild counts 2,400 women who left the looms of Orra.")).toContain("number");
    expect(kinds(own, "The guild counts 24,000 women who left the looms of Orra.")).toEqual([]);
  });
});

describe("opposed dates", () => {
  const own = `Talks began on Monday. ${TAIL}`;
  const other = "Rain fell. The first meeting took place on Friday.";
  it("finds one happening on two days, which may be told as days of the week", () => {
    expect(kinds(own, other, [[["Monday", "2024-03-04"]], [["Friday", "2024-03-01"]]])).toEqual(["date"]);
    expect(kinds(own, other, [[["Monday", "2024-03-04"]], [["Friday", "XXXX-WXX-5"]]])).toEqual(["date"]);
  });

  it("takes a day that was resolved to two weeks for one day, and other happenings for others", () => {
    const again = other.replace("Friday", "Monday");
    expect(kinds(own, again, [[["Monday", "2024-03-04"]], [["Monday", "2024-03-11"]]])).toEqual([]);
    const unlike = "Rain fell. The harvest was sold on Friday.";
    expect(kinds(own, unlike, [[["Monday", "2024-03-04"]], [["Friday", "2024-03-01"]]])).toEqual([]);
  });
});

describe("denials", () => {
  const own = `Two welders are trapped beneath the girders. ${TAIL}`;
  it("finds what nobody is said to be", () => {
    expect(kinds(own, "“Nobody is trapped beneath the girders,” said the foreman. Rain fell.")).toEqual(["denial"]);
    expect(kinds(own, "“Nobody is paid beneath the minimum,” said the foreman. Rain fell.")).toEqual([]);
  });

  it("understands other words, and looks at whom the sentences around are of", () => {
    const told = `A notice to sailors hung in Orra. The envoys of Tarnia were informed beforehand. ${TAIL}`;
    const [found] = contradictions(told, "The envoys of Tarnia were angry. “No warning reached us,” they said.");
    expect(told.slice(...found!.a.span)).toContain("informed");
    expect(kinds(told, "The envoys of Tarnia were angry. “No breakfast reached us,” they said.")).toEqual([]);
  });
});
