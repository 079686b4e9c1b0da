import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../src/errors.ts";
import { load } from "../src/load.ts";

/** What a page of test/pages should give; every page was written for these tests, in a layout that is found on the web. */
interface Expected {
  readonly title: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly credit?: string;
  /** The start of the first and the end of the last paragraph of the article. */
  readonly body: readonly [start: string, end: string];
  readonly without?: RegExp;
}

const PAGES: Readonly<Record<string, Expected>> = {
  agency: {
    title: "Verania and Ostmark agree to reopen rail link",
    published: "2023-09-13T10:42:00Z",
    outlet: "Meridian Wire",
    authors: ["Ana Petrov", "Joel Karras"],
    body: ["Verania and Ostmark have agreed", "according to the railway’s own figures."],
    without: /World Business Markets|Markets rally/u,
  },
  "asp-form": {
    title: "Quarry to close in 2025",
    published: "2021-06-18",
    authors: ["Gerda Loman"],
    body: ["The quarry at Stonebeck will close", "Stonebeck has been worked since 1822."],
    without: /__VIEWSTATE|Contact/u,
  },
  blog: {
    title: "Kite festival draws record crowd to Marlow Sands",
    published: "2023-09-13T18:05:30+02:00",
    outlet: "Shoreline Notes",
    authors: ["Tess Orwell"],
    body: ["More than nine thousand people", "a dragon of forty metres."],
    without: /brown fox|Hidden words|#111|Storm closes the pier/u,
  },
  broken: {
    title: "Ferry runs aground off Skerry",
    published: "2020-02-03T18:15",
    authors: ["Isla Munro"],
    body: ["A ferry with 112 people", "asked for a new buoy"],
    without: /isla@northern|&amp;/u,
  },
  gallery: {
    title: "In pictures: the last lighthouse keeper of Skerry",
    published: "2022-11-05",
    outlet: "Northern Light",
    authors: ["Ewan Stroud"],
    body: ["For thirty-one years Donald Reay", "asked to show them around."],
    without: /cannot play|Show more pictures/u,
  },
  "json-ld-only": {
    title: "Harbour pilots of Osterby return to work",
    published: "2024-01-09",
    outlet: "Osterby Tidende in English",
    authors: ["Noor Haddad"],
    body: ["The harbour pilots of Osterby went back", "we got the boat.”"],
    without: /JavaScript/u,
  },
  "latin-1": {
    title: "Café owner wins case over terrace",
    published: "2009-07-21",
    body: ["The owner of a café in", "A glass of wine there costs €7."],
  },
  "live-blog": {
    title: "Flood in the Elm valley: live updates",
    published: "2024-03-02T05:10:00-05:00",
    outlet: "Elm Courier",
    body: ["Engineers at the Elm dam said", "a spokeswoman said."],
    without: /Contact us/u,
  },
  microdata: {
    title: "Wombat road signs stolen again",
    published: "2019-04-02T23:30:00+11:00",
    outlet: "Gully Gazette",
    authors: ["Kerry Dunstan"],
    body: ["Every wombat sign on the road", "their pictures of last weekend."],
  },
  "nested-tables": {
    title: "Council votes for the new bridge",
    published: "1999-03-04",
    authors: ["Hal Brenner"],
    body: ["The council of Tollard voted nine to four", "The vote is final."],
  },
  paywall: {
    title: "Bank of Verania weighs a digital crown",
    published: "2023-05-30T07:00:00+03:00",
    outlet: "The Ledger Post",
    authors: ["Mina Farkas"],
    body: ["The central bank of Verania is considering", "“more questions than answers”."],
  },
  syndicated: {
    title: "Astronomers find a ring around small planet – and no one knows why",
    published: "2023-02-08T21:30",
    outlet: "Daily Verania",
    credit: "AFP",
    body: ["Astronomers said on Wednesday", "“It should not be.”"],
  },
  "visible-date": {
    title: "Orchard owners fear late frost",
    published: "2018-04-30T07:05",
    authors: ["BEN ROE"],
    body: ["Growers in the Elm valley fear", "two thirds of the crop, according to the county."],
  },
};

const loaded = (page: string) => {
  const path = fileURLToPath(new URL(`pages/${page}.page`, import.meta.url));
  return load({ kind: "file", name: `${page}.html`, path });
};

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, " ");

describe("a page", () => {
  it.each(Object.entries(PAGES))("%s gives its article, and what it says of itself", async (page, expected) => {
    const { text, title, published, outlet, authors, credit } = await loaded(page);
    expect({ title, published: published ?? undefined, outlet: outlet ?? undefined }).toMatchObject({
      title: expected.title,
      published: expected.published ?? undefined,
      outlet: expected.outlet ?? undefined,
    });
    if (expected.authors) expect(authors).toEqual(expected.authors);
    if (expected.credit !== undefined) expect(credit).toBe(expected.credit);
    const [start, end] = expected.body.map((part) => squeezed(text).indexOf(part));
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start!);
    if (expected.without) expect(text).not.toMatch(expected.without);
  });

  it.each([
    ["consent-wall", "no-article"],
    ["front-page", "no-article"],
    ["shift-jis", "not-english"],
    ["windows-1251", "not-english"],
  ])("%s is refused: %s", async (page, rule) => {
    const error = await loaded(page).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error).toMatchObject({ rule });
  });
});
