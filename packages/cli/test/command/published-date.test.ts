import { describe, expect, it } from "vitest";
import { isPublishedDate, parsePublished } from "../../src/command/published-date.ts";

describe("isPublishedDate", () => {
  it.each([
    "2026",
    "2026-03",
    "2026-03-11",
    "2024-02-29",
    "2026-03-11T14:05",
    "2026-03-11T14:05:30",
    "2026-03-11T14:05:30.250Z",
    "2026-03-11T14:05+01:00",
    "2026-03-11T14:05-0330",
  ])("takes %s", (text) => {
    expect(isPublishedDate(text)).toBe(true);
  });

  it.each([
    "",
    "26",
    "yesterday",
    "11 March 2026",
    "2026-13",
    "2026-00-01",
    "2026-02-29",
    "2026-04-31",
    "2026-3-1",
    "2026-03-11T25:00",
    "2026-03-11T12:60",
    "2026-03-11 14:05",
    "2026-03-11T14",
    "20260311",
    " 2026",
  ])("refuses %j", (text) => {
    expect(isPublishedDate(text)).toBe(false);
  });
});

describe("parsePublished", () => {
  it("says what is accepted", () => {
    expect(() => parsePublished("last week")).toThrow(
      /takes YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 date-time .*; got “last week”/,
    );
  });
});
