import { describe, expect, it } from "vitest";
import { document } from "../support/sentences.ts";
import { plain, timesOf } from "../support/pipeline.ts";

/** Wednesday, 13 September 2023. */
const PUBLISHED = "2023-09-13";

const read = async (words: string, verb = "VBD", published: string | null = PUBLISHED): Promise<string[]> => {
  const made = document(plain(words, verb));
  const { times } = await timesOf(made, published);
  return times.map(({ span, type, value, from, to, certain }) =>
    [made.text.slice(...span), type, value, from && `${from}..${to}`, certain ? "" : "inferred"].filter(Boolean).join(" | "),
  );
};

describe("times", () => {
  it.each([
    ["on 13 September 2023", "13 September 2023 | DATE | 2023-09-13 | 2023-09-13..2023-09-14"],
    ["on September 13", "September 13 | DATE | 2023-09-13 | 2023-09-13..2023-09-14 | inferred"],
    ["in March 2019", "March 2019 | DATE | 2019-03 | 2019-03-01..2019-04-01"],
    ["in early 2019", "early 2019 | DATE | 2019 | 2019-01-01..2020-01-01"],
    ["in the 1990s", "the 1990s | DATE | 199 | 1990-01-01..2000-01-01"],
    ["in the 19th century", "the 19th century | DATE | 18 | 1800-01-01..1900-01-01"],
    ["in 264 BC", "264 BC | DATE | BC0264"],
    ["on 2023-02-28", "2023-02-28 | DATE | 2023-02-28 | 2023-02-28..2023-03-01"],
    ["on Tuesday", "Tuesday | DATE | 2023-09-12 | 2023-09-12..2023-09-13 | inferred"],
    ["on Wednesday", "Wednesday | DATE | 2023-09-13 | 2023-09-13..2023-09-14 | inferred"],
    ["last Wednesday", "last Wednesday | DATE | 2023-09-06 | 2023-09-06..2023-09-07 | inferred"],
    ["in July", "July | DATE | 2023-07 | 2023-07-01..2023-08-01 | inferred"],
    ["in November", "November | DATE | 2022-11 | 2022-11-01..2022-12-01 | inferred"],
    ["last week", "last week | DATE | 2023-W36 | 2023-09-04..2023-09-11 | inferred"],
    ["last year", "last year | DATE | 2022 | 2022-01-01..2023-01-01 | inferred"],
    ["yesterday", "yesterday | DATE | 2023-09-12 | 2023-09-12..2023-09-13 | inferred"],
    ["three days ago", "three days ago | DATE | 2023-09-10 | 2023-09-10..2023-09-11 | inferred"],
    ["the first quarter of 2019", "the first quarter of 2019 | DATE | 2019-Q1 | 2019-01-01..2019-04-01"],
    ["for two years", "two years | DURATION | P2Y"],
    ["the past decade", "the past decade | DURATION | P10Y"],
    ["every Friday", "every Friday | SET | XXXX-WXX-5"],
    ["twice a week", "twice a week | SET | P1W"],
    ["at 3:30 p.m. GMT", "3:30 p.m. GMT | TIME | 2023-09-13T15:30Z | 2023-09-13T15:30Z..2023-09-13T15:31Z | inferred"],
    ["at 12 a.m.", "12 a.m. | TIME | 2023-09-13T00:00 | 2023-09-13T00:00..2023-09-13T00:01 | inferred"],
    ["now", "now | DATE | PRESENT_REF | inferred"],
  ])("%s", async (words, expected) => {
    expect(await read(words)).toEqual([expected]);
  });

  it.each([
    ["on Tuesday", "2023-09-19"],
    ["in November", "2023-11"],
    ["in July", "2024-07"],
  ])("%s of the future is the next", async (words, value) => {
    expect((await read(words, "will"))[0]).toContain(`| ${value} |`);
  });

  it.each([
    ["24 people", "a number that is no date"],
    ["Flight 1990 people", "a number of people"],
    ["at the time", "a phrase that the record guide counts for none"],
    ["so far", "the same"],
    ["March/VERB", "a verb"],
  ])("%s is none: %s", async (words) => {
    expect(await read(words)).toEqual([]);
  });

  it("takes “may” for a month only with a capital", async () => {
    expect(await read("they may")).toEqual([]);
    expect((await read("in May"))[0]).toContain("2023-05");
  });

  it("says that a day is none of the calendar, and keeps its month", async () => {
    const { times, diagnostics } = await timesOf(document(plain("on 31 February 2023")), PUBLISHED);
    expect(times.map(({ value }) => value)).toEqual(["2023-02"]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["time-impossible"]);
  });

  it("keeps symbolic values where no date is known, and says so once", async () => {
    const { times, diagnostics } = await timesOf(document(plain("on Wednesday in July")), null);
    expect(times.map(({ value, from }) => [value, from])).toEqual([
      ["XXXX-WXX-3", null],
      ["XXXX-07", null],
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["time-undated"]);
  });

  it("counts from the date told last, and in a history takes its year", async () => {
    const lines = ["On 1 September 1939", "in October", "three days later", "in 1940", "in 1941", "in 1942"].map((line) =>
      plain(line),
    );
    const { times } = await timesOf(document(...lines), "2009-12-19");
    expect(times.map(({ value }) => value).slice(0, 3)).toEqual(["1939-09-01", "1939-10", "1939-10-XX"]);
  });

  it("leaves intervals out that the calendar cannot hold", async () => {
    expect(await read("in the year 9999")).toEqual([]);
  });
});
