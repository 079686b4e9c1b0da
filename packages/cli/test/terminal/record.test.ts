import * as fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { paint } from "../../src/terminal/paint.ts";
import { recordLines } from "../../src/terminal/record.ts";
import { neutralise } from "../../src/text/neutralise.ts";
import { arbitraryReading } from "../support/arbitrary-reading.ts";
import { expectGolden } from "../support/golden.ts";
import { lakeReading } from "../support/lake.ts";
import { ReadingBuilder } from "../support/reading-builder.ts";

const record = (width: number, color: boolean, name: string | null = null): string =>
  paint(recordLines(lakeReading(), { width, name }), color);

const sgr = new RegExp(String.raw`\u001b\[[\d;]+m`, "g");

describe("recordLines", () => {
  it.each([40, 80, 120])("%d columns", (width) => {
    expectGolden(`lake-${width}.txt`, record(width, false));
  });

  it.each([40, 80, 120])("%d columns, in colour", (width) => {
    expectGolden(`lake-${width}.ansi`, record(width, true));
  });

  it.each([40, 57, 80, 120, 400])("stays within %d columns and ends no line in a space", (width) => {
    const lines = record(width, false, "a/rather/long/path/of/an/article/in/some/archive.html").split("\n");
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  });

  it("says the same with and without colour", () => {
    expect(record(80, true).replace(sgr, "")).toBe(record(80, false));
  });

  it("sends no control character of the article to the terminal", () => {
    // oxlint-disable-next-line no-control-regex -- they are what it looks for
    expect(record(80, true).replace(sgr, "")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it("names its input where records follow each other", () => {
    expect(record(80, false, "a\u001bb.txt").split("\n")[0]).toMatch(/^a␛b\.txt ━+$/);
  });

  it("prints any reading, within the width, and nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(arbitraryReading, fc.integer({ min: 40, max: 130 }), (reading, width) => {
        const lines = paint(recordLines(reading, { width, name: reading.document.text }), false).split("\n");
        expect(lines.filter((line) => stringWidth(line) > width || /\s$/.test(line) || neutralise(line) !== line)).toEqual([]);
      }),
    );
  });

  it("is short for a text that says nothing", () => {
    const reading = new ReadingBuilder("Rain fell.").build();
    expect(paint(recordLines(reading, { width: 60, name: null }), false)).toBe(
      "Rain fell.\ndate not known\n0 statements · 0 entities · 1 sentence\n",
    );
  });
});
