import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, timesOf } from "../../support/pipeline.ts";
import { document } from "../../support/sentences.ts";

/** Wednesday, 13 September 2023. */
const PUBLISHED = "2023-09-13";

const read = async (lines: string | readonly string[], verb = "VBD", published: string | null = PUBLISHED): Promise<string[]> => {
  const made = document(...[lines].flat().map((line) => plain(line, verb)));
  const { times } = await timesOf(made, published);
  return times.map(({ span, value }) => `${made.text.slice(...span)} = ${value}`);
};

describe("times of English", () => {
  it.each([
    ["in October of that year", ["October of that year = 2023-10"]],
    ["in April 480 BC", ["April 480 BC = BC0480-04"]],
    ["in the 470s BC", ["the 470s BC = BC047"]],
    ["in the 5th century BC", ["the 5th century BC = BC04"]],
    ["in the 1st century", ["the 1st century = 00"]],
    ["from 499 to 493 BC", ["499 = BC0499", "493 BC = BC0493"]],
    ["in April and June 1955", ["April = 1955-04", "June 1955 = 1955-06"]],
    ["from November to March 1943", ["November = 1942-11", "March 1943 = 1943-03"]],
    ["on the night of 8 February 1904", ["the night of 8 February 1904 = 1904-02-08TNI"]],
    ["in the early morning hours of 30 April 1975", ["the early morning hours of 30 April 1975 = 1975-04-30TMO"]],
    ["on Tuesday at 10 a.m.", ["Tuesday = 2023-09-12", "10 a.m. = 2023-09-12T10:00"]],
    ["at 6:40 p.m. GMT +8", ["6:40 p.m. GMT +8 = 2023-09-13T18:40+08:00"]],
    ["at 0800 UTC", ["0800 UTC = 2023-09-13T08:00Z"]],
    ["at midnight", ["midnight = 2023-09-13T24:00"]],
    ["at night", ["night = XXXX-XX-XXTNI"]],
    ["that morning", ["that morning = 2023-09-13TMO"]],
    ["late in 1957", ["late in 1957 = 1957"]],
    ["on Christmas Eve 2021", ["Christmas Eve 2021 = 2021-12-24"]],
    ["in the third-quarter", ["the third-quarter = 2023-Q3"]],
    ["for two and a half years", ["two and a half years = P2.5Y"]],
    ["for the entire year", ["the entire year = P1Y"]],
    ["five days after the vote", ["five days = P5D"]],
    ["ten shells per day", ["per day = P1D"]],
    ["on 25.02.2009 and 03.02.2009", ["25.02.2009 = 2009-02-25", "03.02.2009 = 2009-02-03"]],
    ["for two hundred years", ["two hundred years = P200Y"]],
    ["99,000,000 years ago", ["99,000,000 years ago = PAST_REF"]],
  ])("%s", async (words, expected) => {
    expect(await read(words)).toEqual(expected);
  });

  it.each([
    ["three quarters of the city"],
    ["about a quarter of the dealers"],
    ["Resolution 1483"],
    ["the former mayor"],
    ["a monsoon"],
    ["now-cancelled"],
  ])("%s is none", async (words) => {
    expect(await read(words)).toEqual([]);
  });

  it("knows a march, a second attack and a dawn of another kind", async () => {
    const marched = document("The/DET/DT/3/det Long/PROPN/NNP/3/compound March/PROPN/NNP/4/nsubj began/VERB/VBD/0/root");
    const second = document("A/DET/DT/3/det second/ADJ/JJ/3/amod attack/NOUN/NN/4/nsubj failed/VERB/VBD/0/root");
    const month = document("In/ADP/IN/2/case March/PROPN/NNP/3/obl began/VERB/VBD/0/root");
    expect((await timesOf(marched, PUBLISHED)).times).toEqual([]);
    expect((await timesOf(second, PUBLISHED)).times).toEqual([]);
    expect((await timesOf(month, PUBLISHED)).times.map(({ value }) => value)).toEqual(["2023-03"]);
  });

  it("in a history goes on from the years told, but not from those said in passing or to come", async () => {
    const history = ["In 1939", "in 1940", "in 1941", "On 1 September 1942", "the 1976 budget", "in October"];
    expect((await read(history, "VBD", "2009-12-19")).at(-1)).toBe("October = 1942-10");
    const told = ["In 1939", "in 1940", "in 1941", "In June 1942", "in January"];
    expect((await read(told, "VBD", "2009-12-19")).at(-1)).toBe("January = 1942-01");
    const turned = ["In 1939", "in 1940", "in 1941", "In December 1942", "in January"];
    expect((await read(turned, "VBD", "2009-12-19")).at(-1)).toBe("January = 1943-01");
  });

  it("never throws, and gives times in order, within the text, that begin before they end", async () => {
    const word = fc.constantFrom(
      ..."31 February 2023 2024 May March 99999 Tuesday last next the second of to – / 12.13.2009 3.4.08 24:00 12 a.m. 25:99 p.m. GMT BC 0 1990s century two years ago later ’99 Q4 fiscal quarter every night 9999 10000000 decades before - , (".split(
        " ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(null, "2023-09-13", "0001-01-01", "9999-12-31", "2023-02-31", "soon"),
        async (words, published) => {
          const made = document(words.map((form) => `${form.replaceAll("/", "-")}/NOUN/NN/0/root`).join(" "));
          const { times } = await timesOf(made, published);
          let end = 0;
          for (const { span, from, to } of times) {
            expect(span[0]).toBeGreaterThanOrEqual(end);
            expect(span[1]).toBeGreaterThan(span[0]);
            end = span[1];
            if (from !== null && to !== null) expect(from < to).toBe(true);
            expect(from === null).toBe(to === null);
          }
          expect(end).toBeLessThanOrEqual(made.text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
