import { describe, expect, it } from "vitest";
import { AFTER, BEFORE, divide } from "../divide.ts";

const lead = (line: string): string => `Depot burns in Ranholm\n\n${line}\n\n${BEFORE}\n\n${AFTER}\n\n${BEFORE}\n\n${AFTER}`;
const tail = (line: string): string => `${BEFORE}\n\n${AFTER}\n\n${BEFORE}\n\n${AFTER}\n\n${line}`;

describe("bylines", () => {
  it.each([
    ["By Mara Leigh", ["Mara Leigh"]],
    ["By MARA LEIGH and JON OSEI", ["MARA LEIGH", "JON OSEI"]],
    ["By Mara Leigh, Jon Osei and Ida van der Berg", ["Mara Leigh", "Jon Osei", "Ida van der Berg"]],
    ["By Mara Leigh, Staff Writer", ["Mara Leigh"]],
    ["By Mara Leigh in New York", ["Mara Leigh"]],
    ["By Mara Leigh, New York", ["Mara Leigh"]],
    ["Written by Mara Leigh", ["Mara Leigh"]],
    ["BYLINE: By Mara Leigh", ["Mara Leigh"]],
    ["Mara Leigh, Moscow correspondent", ["Mara Leigh"]],
    ["By Staff", []],
    ["By Our Correspondent", []],
  ])("%s", async (line, authors) => {
    const { blocks, imprint } = await divide(lead(line));
    expect(blocks[1]?.kind).toBe("byline");
    expect(imprint.authors.map(({ value }) => value)).toEqual(authors);
  });

  it.each([
    ["By Mara Leigh, The Associated Press", "Associated Press"],
    ["By Mara Leigh Associated Press", "Associated Press"],
    ["By Reuters", "Reuters"],
    ["Agencies", "Agencies"],
    ["Source: KCNA", "KCNA"],
  ])("%s credits an agency", async (line, credit) => {
    expect((await divide(lead(line))).imprint.credit?.value).toBe(credit);
  });

  it.each([
    ["With inputs from PTI", "PTI"],
    ["(With reporting by Reuters and AFP)", "Reuters and AFP"],
    ["The Associated Press contributed to this report.", "Associated Press"],
    ["AP Technology Writer Mara Leigh in Lindal contributed to this report.", "AP"],
    ["— AFP", "AFP"],
    ["Source: dpa", "dpa"],
    ["This article was originally published by The Ranholm Review", "The Ranholm Review"],
    ["With agency inputs", "agency"],
  ])("at the end: %s", async (line, credit) => {
    const { imprint } = await divide(tail(line));
    expect(imprint.credit?.value).toBe(credit);
  });

  it.each(["Leigh reported from Ranholm.", "Jon Osei contributed to this story.", "Additional reporting by Jon Osei in Lindal"])(
    "contributors are no authors: %s",
    async (line) => {
      const { blocks, imprint } = await divide(tail(line));
      expect(blocks.at(-1)?.kind).toBe("byline");
      expect(imprint.authors).toEqual([]);
    },
  );

  it.each([
    "By Land and Sea, the crews came.",
    "By Tuesday, the fire had spread to the school.",
    "By the river stood a depot",
    "Sign of the Times, a reader writes",
  ])("is none: %s", async (line) => {
    expect((await divide(lead(line))).imprint.authors).toEqual([]);
  });
});

describe("date lines", () => {
  it.each([
    ["Published: 13 September 2023, 10:42 GMT", "2023-09-13T10:42Z"],
    ["September 13, 2023", "2023-09-13"],
    ["Wednesday, Sept. 13, 2023 at 7:15 a.m. EDT", "2023-09-13T07:15-04:00"],
    ["Posted on Sep 13th, 2023, 18:05:30 +0200", "2023-09-13T18:05:30+02:00"],
    ["10:42 PM UTC, 13 September 2023", "2023-09-13T22:42Z"],
    ["2023-09-13 18:05 GMT+5:30", "2023-09-13T18:05+05:30"],
    ["12:05 am, 13 September 2023", "2023-09-13T00:05"],
    ["13/09/2023", "2023-09-13"],
    ["13 September 2023 11:05 am IST", "2023-09-13T11:05"],
    ["By Mara Leigh, 13 September 2023", "2023-09-13"],
    ["Posted by Mara Leigh on Wed, Sep 13, 2023 at 6:20 pm", "2023-09-13T18:20"],
    ["By Mara Leigh Updated Sept. 14, 2023 9:01 a.m. EDT", "2023-09-14T09:01-04:00"],
    ["Posted on 13 September 2023 by Mara Leigh", "2023-09-13"],
    ["First published 12 Sept 2023 | Updated 13 Sept 2023", "2023-09-12"],
  ])("%s", async (line, published) => {
    const { blocks, imprint } = await divide(lead(line));
    expect(blocks[1]?.kind).toBe(/\bby\b/iu.test(line) ? "byline" : "dateline");
    expect(imprint.published?.value).toBe(published);
  });

  it.each([
    ["a day that could be a month", "09/10/2023"],
    ["a day that does not exist", "31 February 2023"],
    ["a year alone", "2023"],
    ["no year", "13 September"],
    ["a sentence", "On 13 September 2023 the depot burned"],
    ["a zone without a time", "GMT 13 September 2023 GMT"],
  ])("is none: %s", async (_, line) => {
    expect((await divide(lead(line))).imprint.published).toBeNull();
  });

  it("in the middle of a text is body", async () => {
    const { blocks } = await divide(
      [BEFORE, AFTER, BEFORE, AFTER, "September 13, 2023", BEFORE, AFTER, BEFORE, AFTER].join("\n\n"),
    );
    expect(blocks[4]?.kind).toBe("body");
  });
});
