import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plain, timesOf } from "../support/pipeline.ts";
import { document } from "../support/sentences.ts";

const rulesOf = async (words: string, published: string | null = "2023-09-13"): Promise<string[]> =>
  (await timesOf(document(plain(words)), published)).diagnostics.map(({ rule }) => rule);

describe("diagnostics of times", () => {
  it("say that a day is none of the calendar", async () => {
    expect(await rulesOf("on 30 February 2023")).toEqual(["time-impossible"]);
    expect(await rulesOf("on 29 February 2024")).toEqual([]);
  });

  it("say that the order of numbers is open, unless another date tells it", async () => {
    expect(await rulesOf("on 03.02.2009")).toEqual(["time-ambiguous"]);
    expect(await rulesOf("on 03.02.2009 and 25.02.2009")).toEqual([]);
    expect(await rulesOf("on 02.02.2009")).toEqual([]);
  });

  it("say once that there is no date to count from, and only where one is needed", async () => {
    expect(await rulesOf("on Tuesday and on Friday", null)).toEqual(["time-undated"]);
    expect(await rulesOf("every Friday", null)).toEqual([]);
    expect(await rulesOf("at night", null)).toEqual([]);
    expect(await rulesOf("on 3 May 2019", null)).toEqual([]);
  });

  it.each(["time-impossible", "time-ambiguous", "time-undated"])("%s is documented", (rule) => {
    const page = readFileSync(new URL("../../../../docs/reference/diagnostics.md", import.meta.url), "utf8");
    expect(page).toContain(`| \`${rule}\``);
  });
});
