import { describe, expect, it } from "vitest";
import { englishNumbers } from "../../../src/language/en/numbers.ts";

const found = (text: string): unknown[] =>
  englishNumbers(text).map(({ span, values, dimension, bound }) => [text.slice(...span), values, dimension, bound]);

describe("englishNumbers", () => {
  it.each([
    ["At least 14 people", [["At least 14", [14], "count", "at-least"]]],
    ["twenty-one soldiers", [["twenty-one", [21], "count", "exact"]]],
    ["2–3 drones", [["2–3", [2, 3], "count", "exact"]]],
    ["about 1,000 kilometers", [["1,000 kilometers", [1000], "length", "about"]]],
    ["$5.2bn", [["$5.2bn", [5.2e9], "$", "exact"]]],
    ["3 to 4 million dollars", [["3 to 4 million dollars", [3e6, 4e6], "$", "exact"]]],
    [
      "40 percent and 41%",
      [
        ["40 percent", [40], "percent", "exact"],
        ["41%", [41], "percent", "exact"],
      ],
    ],
    ["two-thirds of voters", [["two-thirds", [66.7], "percent", "exact"]]],
    [
      "the fifth test, the 21st",
      [
        ["fifth", [5], "ordinal", "exact"],
        ["21st", [21], "ordinal", "exact"],
      ],
    ],
    ["dozens of rockets", [["dozens", [20, 150], "count", "about"]]],
  ])("reads %j", (text, expected) => expect(found(text)).toEqual(expected));

  it.each(["one of them", "G7 and COVID-19", "a quarter of a point", "at 12:30"])("finds no number in %j", (text) =>
    expect(found(text)).toEqual([]),
  );
});
