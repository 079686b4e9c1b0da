import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFTER, BEFORE, divide, kinds } from "./divide.ts";

const REPORT = `Skip to content
Home > World

Mayor of Lindal resigns over harbour contract

By Ana Petrov and Joel Karras, Reuters | 13 September 2023, 10:42 GMT | 4 min read

Share this article
Facebook
WhatsApp

LINDAL, Sept 13 (Reuters) - The mayor of Lindal resigned on Wednesday after a week of protests, her office said.

Read more: The contract that nobody read

“I leave with a clear conscience,” Mara Dovic told reporters in front of the town hall.

Supporters gather in front of the town hall. (AP Photo/Lena Hult)

(Reporting by Ana Petrov in Lindal; Editing by Kim Ross)

Related Articles

Harbour Contract Under Scrutiny
A year of protests in pictures

12 Comments

bluefish says:

About time she left. The contract was a scandal from the first day and everyone knew it.

Leave a Reply

Your email address will not be published. Required fields are marked *

Name *
Website
`;

describe("sections", () => {
  it("divides a pasted news page", async () => {
    const { shown } = await divide(REPORT);
    expect(shown.filter(([kind]) => kind !== "boilerplate")).toEqual([
      ["headline", "Mayor of Lindal resigns over harbour contract"],
      ["byline", "By Ana Petrov and Joel Karras, Reuters | 13 September 2023, 10:42 GMT | 4 min read"],
      ["dateline", "LINDAL, Sept 13 (Reuters) -"],
      ["body", "The mayor of Lindal resigned on Wednesday after a week of protests, her office said."],
      ["body", "“I leave with a clear conscience,” Mara Dovic told reporters in front of the town hall."],
      ["caption", "Supporters gather in front of the town hall. (AP Photo/Lena Hult)"],
      ["byline", "(Reporting by Ana Petrov in Lindal; Editing by Kim Ross)"],
    ]);
  });

  it("reads what the page prints of itself", async () => {
    const { imprint } = await divide(REPORT);
    expect(imprint.title?.value).toBe("Mayor of Lindal resigns over harbour contract");
    expect(imprint.authors.map(({ value }) => value)).toEqual(["Ana Petrov", "Joel Karras"]);
    expect(imprint.credit).toMatchObject({ value: "Reuters", rule: "dateline-agency" });
    expect(imprint.published).toMatchObject({ value: "2023-09-13T10:42Z", rule: "byline" });
    expect(imprint.dateline?.value).toBe("LINDAL");
    for (const { span, value } of imprint.authors) expect(REPORT.slice(...span)).toBe(value);
    expect(REPORT.slice(...imprint.published!.span)).toBe("13 September 2023, 10:42 GMT");
  });

  it("finds a comment form behind an article without an empty line between them", async () => {
    const text = `${BEFORE}\n\n${AFTER}\n\nLeave a Reply\nYour email address will not be published. Required fields are marked *`;
    expect(await kinds(text)).toEqual(["body", "body", "boilerplate", "boilerplate"]);
  });

  it("prefers the date of publication over a date of update, and takes the latter where it is alone", async () => {
    const both = `Fire in Ranholm\n\nUpdated: 14 September 2023\nPublished: 13 September 2023\n\n${BEFORE}\n\n${AFTER}`;
    expect((await divide(both)).imprint.published).toMatchObject({ value: "2023-09-13", rule: "date-published" });
    const one = `Fire in Ranholm\n\nUpdated: 14 September 2023\n\n${BEFORE}\n\n${AFTER}`;
    expect((await divide(one)).imprint.published).toMatchObject({ value: "2023-09-14", rule: "date-updated" });
  });

  it("keeps user comments out, but not an article that merely starts with a count of comments", async () => {
    const blog = `Fire in Ranholm\n\n3 Comments\n\n${BEFORE}\n\n${AFTER}`;
    expect(await kinds(blog)).toEqual(["headline", "body", "body", "body"]);
    const thread = `${BEFORE}\n\n${AFTER}\n\n1 comment\n\nmira82 says:\n\nI saw the smoke from my kitchen and called the crews at once.`;
    expect(await kinds(thread)).toEqual(["body", "body", "boilerplate", "boilerplate", "boilerplate"]);
  });

  it("clears short lines behind the end of an article and keeps prose there", async () => {
    const text = `${BEFORE}\n\n${AFTER}\n\nLeave a Reply\n\nSome other post\n\nMore of it here`;
    expect((await divide(text)).blocks.map(({ rule }) => rule)).toEqual([
      "paragraph",
      "paragraph",
      "comment-form",
      "tail",
      "tail",
    ]);
    expect(await kinds(`${BEFORE}\n\nLeave a Reply\n\nSome other post\n\n${AFTER}`)).toEqual([
      "body",
      "boilerplate",
      "body",
      "body",
    ]);
  });

  it("takes nothing for granted: an empty text has no blocks, one paragraph is body", async () => {
    expect(await divide("")).toMatchObject({
      blocks: [],
      imprint: { title: null, authors: [], credit: null, published: null, dateline: null },
    });
    expect(await divide(" \n\t\n")).toMatchObject({ blocks: [] });
    expect(await kinds(BEFORE)).toEqual(["body"]);
  });

  it("freezes its blocks", async () => {
    const { blocks } = await divide(REPORT);
    expect(blocks.every((block) => Object.isFrozen(block))).toBe(true);
  });
});

describe("sections on any text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      ...REPORT.split("\n"),
      "\n",
      "\n\n",
      "\r\n",
      "\u2028",
      "\u200F",
      "😀",
      "\u{1F469}\u200D\u{1F680}",
      "\uD800",
      BEFORE,
    ),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("\n"));

  it("leaves only white space between blocks, in text order, inside the text", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { blocks } = await divide(text);
        let end = 0;
        for (const { span } of blocks) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(text.slice(end, span[0]).trim()).toBe("");
          end = span[1];
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it("points at what it read", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { imprint } = await divide(text);
        for (const { span, value } of [...imprint.authors, imprint.credit, imprint.dateline].filter((found) => found !== null)) {
          expect(text.slice(...span)).toBe(value);
        }
      }),
    );
  });

  it("takes time in proportion to the text", async () => {
    const hostile = [
      " , ".repeat(230),
      "@a ".repeat(230),
      "A/".repeat(340),
      "“".repeat(690),
      "-".repeat(690),
      "Aa ".repeat(230),
      "(A ".repeat(230),
    ];
    const text = hostile.flatMap((line) => [line, `Follow ${line}`, `By ${line}`, `MOSCOW, ${line}`]).join("\n\n");
    const start = performance.now();
    await divide(text);
    await divide(`${"word ".repeat(200_000)}\n\n${text}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
