import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { parseParts } from "../../src/command/parts.ts";
import { paint } from "../../src/terminal/paint.ts";
import { recordLines } from "../../src/terminal/record.ts";
import { riverReading } from "../support/river.ts";

const printed = (width: number, only: string | null = null): string =>
  paint(recordLines(riverReading(), { width, name: null, only: parseParts(only) }), false);

describe("the timeline and the checks", () => {
  it("stand in a record under their dates, with status, parties, type and who asserts them", () => {
    expect(printed(80, "events,checks")).toBe(`WHAT HAPPENED ───────────────────────────────────────────────── margin: sentence

      2026-03-09
   1  ● actual · Troops “shelled” × 2 → Strand ASSAULT/heavy-weapons
        at Strand · background · says Rhea Lund

      no date given
   3  ? possible · =Averin=, Valdoria “talks” CONSULT
        in the outlet's own voice

WHAT CAN BE CHECKED ─────────────────────────────────────────── margin: sentence

   2  ✓ consistent · unit “40 km … 25 miles”
        40 km = 24.85 miles; the text has 25 miles
`);
  });

  it("fit a narrow terminal", () => {
    for (const line of printed(40).split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(40);
  });

  it("are left out where others are asked for, as is the head", () => {
    const text = printed(80, "places");
    expect(text).toContain("55.25° N, 12.50° W");
    expect(text).not.toMatch(/WHAT HAPPENED|CHECKED|Rhea Lund|Valdoria/u);
  });
});
