import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAge } from "../../src/check/check-age.ts";
import { checkDistance, greatCircle } from "../../src/check/check-distance.ts";
import { checkPercentage, checkSum } from "../../src/check/check-numbers.ts";
import { checkUnits } from "../../src/check/check-units.ts";
import { checkWeekday } from "../../src/check/check-weekday.ts";
import type { Place } from "../../src/document/annotation/place.ts";
import { checkRules } from "../../src/language/en/check-rules.ts";

const verdicts = (found: readonly ({ readonly verdict: string } | null)[]): string[] =>
  found.map((check) => check?.verdict ?? "none");
const units = (text: string): string[] => verdicts(checkRules.units(text).map(checkUnits));
const weekdays = (text: string, published: string | null = "2023-09-13"): string[] =>
  verdicts(checkRules.weekdays(text).map((claim) => checkWeekday(claim, published)));
const sums = (text: string): string[] => verdicts(checkRules.sums(text).map(checkSum));
const percentages = (text: string): string[] => verdicts(checkRules.percentages(text).map(checkPercentage));

describe("units", () => {
  it.each([
    ["about 1,000 kilometers (620 miles)", "consistent"],
    ["40C (104F) at noon", "consistent"],
    ["5 feet 10 inches (178 cm) tall", "consistent"],
    ["10–15 km (6–9 miles) of road", "consistent"],
    ["a 500-mile (800-kilometre) march", "consistent"],
    ["4 hectares (10 acres) of land", "consistent"],
    ["60 mph (97 km/h) winds", "consistent"],
    ["2.5 tonnes or 5,500 pounds", "consistent"],
    ["100 tons (91 tonnes) of grain", "consistent"],
    ["40 km (64 miles) away", "inconsistent"],
    ["100 kg (500 pounds) of rice", "inconsistent"],
    ["30C (68F) in May", "inconsistent"],
  ])("%s: %s", (text, verdict) => {
    expect(units(text)).toEqual([verdict]);
  });

  it.each([
    "from 5 to 10 km of road",
    "call 555 1000 (620 miles)",
    "they won 3-2 (5 km run)",
    "40 km and 25 miles",
    "$5 m (3 feet)",
    "5 km (3 kg)",
    "10 km, 6 miles north of it",
  ])("%s: none", (text) => {
    expect(units(text)).toEqual([]);
  });

  it("give one verdict whichever unit stands first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (km, miles) => {
        expect(units(`${km} km (${miles} miles) off`)).toEqual(units(`${miles} miles (${km} km) off`));
      }),
    );
  });
});

describe("distances", () => {
  const place = (latitude: number, longitude: number, precision: Place["precision"] = "city"): Place => ({
    latitude,
    longitude,
    country: null,
    subdivision: null,
    precision,
  });
  const verdict = (text: string, from: Place, to: Place): string =>
    checkDistance(checkRules.distances(text)[0]!, from, to).verdict;
  const [strand, merrow] = [place(50, 10), place(51, 10)];

  it("hold against the great circle, a road, and a direction", () => {
    expect(greatCircle(strand, merrow)).toBeCloseTo(111.2, 1);
    expect(verdict("about 110 km from Merrow", strand, merrow)).toBe("consistent");
    expect(verdict("150 km (93 miles) south of Merrow", strand, merrow)).toBe("consistent");
    expect(verdict("40 km from Merrow", strand, merrow)).toBe("inconsistent");
    expect(verdict("500 km from Merrow", strand, merrow)).toBe("inconsistent");
    expect(verdict("110 km north of Merrow", strand, merrow)).toBe("inconsistent");
    expect(verdict("110 km from Merrow", strand, place(51, 10, "region"))).toBe("undecided");
  });

  it("are none where no name follows", () => {
    expect(checkRules.distances("110 km from the coast, 5 m from Merrow")).toEqual([]);
  });

  it("link a place only over words that say nothing else", () => {
    expect(checkRules.isLink(", a town just ")).toBe(true);
    expect(checkRules.isLink(" and soldiers died ")).toBe(false);
  });
});

describe("weekdays", () => {
  it.each([
    ["Wednesday, 13 September 2023", "consistent"],
    ["Thursday, September 14", "consistent"],
    ["Wednesday (Sept. 13)", "consistent"],
    ["Friday, January 5", "consistent"],
    ["Tuesday, 13 September 2023", "inconsistent"],
    ["Friday, 31 February 2023", "inconsistent"],
  ])("%s: %s", (text, verdict) => {
    expect(weekdays(text)).toEqual([verdict]);
  });

  it("are undecided where nobody says the year, and none without a date", () => {
    expect(weekdays("Thursday, September 14", null)).toEqual(["undecided"]);
    expect(weekdays("on Thursday in May")).toEqual([]);
  });
});

describe("ages", () => {
  it("may lie a year off, and no more", () => {
    expect([62, 63, 64].map((age) => checkAge(age, 1960, "2023-09-13").verdict)).toEqual([
      "consistent",
      "consistent",
      "inconsistent",
    ]);
    expect(checkAge(62, 1960, null).verdict).toBe("undecided");
  });

  it("are read behind a name only", () => {
    expect(checkRules.ages("Lund, 62, left").map(({ value }) => value)).toEqual([62]);
    expect(checkRules.ages("on May 5, 1999, at 62")).toEqual([]);
    expect(checkRules.births("Lund was born in 1960").map(({ value }) => value)).toEqual([1960]);
    expect(checkRules.births("Lund (1960–2011) wrote").map(({ value }) => value)).toEqual([1960]);
  });
});

describe("sums", () => {
  it.each([
    ["three soldiers and two civilians, five in all", "consistent"],
    ["three soldiers and two civilians, six in all", "inconsistent"],
    ["a total of 30 people: 10 in Strand, 15 in Merrow and 5 in Tarn", "consistent"],
    ["killed 12 people, including seven children", "consistent"],
    ["killed 12 people, including 14 children", "inconsistent"],
  ])("%s: %s", (text, verdict) => {
    expect(sums(text)).toEqual([verdict]);
  });

  it.each(["three soldiers and two civilians died", "12 people, including a mayor", "a total of 30 people"])(
    "%s: none",
    (text) => {
      expect(sums(text)).toEqual([]);
    },
  );
});

describe("percentages", () => {
  it.each([
    ["30 of 120 members, or 25 percent", "consistent"],
    ["two-thirds (64 of 96)", "consistent"],
    ["rose 10 percent to 110 from 100", "consistent"],
    ["fell by 20% from 50 to 40", "consistent"],
    ["30 of 120 members, or 40 percent", "inconsistent"],
    ["rose 10 percent to 150 from 100", "inconsistent"],
  ])("%s: %s", (text, verdict) => {
    expect(percentages(text)).toEqual([verdict]);
  });

  it("are none without the numbers that they are of", () => {
    expect(percentages("rose 10 percent in May, and 25 percent of members left")).toEqual([]);
  });
});

describe("readers of claims", () => {
  it("never throw, and stay in the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.constantFrom("", " 40 km (25 miles) from Merrow", " 30 of 120, or 25 percent"),
        (noise, claim) => {
          const text = noise + claim;
          const spans = [
            ...checkRules.units(text).flatMap((pair) => pair.map(({ span }) => span)),
            ...checkRules.sums(text).flatMap(({ spans: all }) => all),
            ...checkRules.percentages(text).flatMap(({ spans: all }) => all),
            ...checkRules.weekdays(text).map(({ span }) => span),
            ...checkRules.distances(text).map(({ span }) => span),
          ];
          for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
        },
      ),
    );
  });
});
