import { describe, expect, it } from "vitest";
import { chronoTimes } from "../peer/chrono.ts";
import { recognizedTimes } from "../peer/recognizers.ts";

/** A Wednesday. */
const PUBLISHED = "2021-06-16";

/** Phrases that a peer found, with their values. */
const found = (text: string, system: typeof chronoTimes): [string, string][] =>
  system(text, PUBLISHED).map(({ span, value }) => [text.slice(...span), value]);

describe("chrono-node", () => {
  const times = (text: string): [string, string][] => found(text, chronoTimes);

  it("gives as much of a date as it is certain of", () => {
    expect(times("The mill burned on 4 May 2019.")).toEqual([["on 4 May 2019", "2019-05-04"]]);
    expect(times("The mill burned in May 2019.")).toEqual([["May 2019", "2019-05"]]);
  });

  it("counts from the day of publication", () => {
    expect(times("The mill burned yesterday.")).toEqual([["yesterday", "2021-06-15"]]);
  });

  it("gives the hour where the text has it", () => {
    expect(times("It closes on 4 May 2019 at 15:30.")).toEqual([["on 4 May 2019 at 15:30", "2019-05-04T15:30"]]);
  });

  it("finds nothing in a text without times", () => {
    expect(times("The mill burned.")).toEqual([]);
  });
});

describe("Microsoft's recognizers", () => {
  const times = (text: string): [string, string][] => found(text, recognizedTimes);

  it("give dates, and the TIMEX of what is no single day", () => {
    expect(times("The mill burned on 4 May 2019.")).toEqual([["4 May 2019", "2019-05-04"]]);
    expect(times("The mill burned in May 2019.")).toEqual([["May 2019", "2019-05"]]);
    expect(times("It burned for three days.")).toEqual([["three days", "P3D"]]);
  });

  it("count from the day of publication, and take the past one of two dates", () => {
    expect(times("The mill burned yesterday.")).toEqual([["yesterday", "2021-06-15"]]);
    expect(times("The mill burned on 20 August.")).toEqual([["20 August", "2020-08-20"]]);
  });

  it("give places in the whole text, not in the paragraph", () => {
    expect(times("The mill burned.\n\nThat was on 4 May 2019.\nNobody was hurt.")).toEqual([["4 May 2019", "2019-05-04"]]);
  });

  it("find nothing in a text without times", () => {
    expect(times("The mill burned.\n\n")).toEqual([]);
  });
});
