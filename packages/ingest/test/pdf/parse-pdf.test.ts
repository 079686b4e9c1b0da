import { describe, expect, it } from "vitest";
import { parsePdf } from "../../src/pdf/parse-pdf.ts";
import { buildPdf, column, type PdfOptions, type PdfText } from "../support/build-pdf.ts";

const parse = (options: PdfOptions) => parsePdf(buildPdf(options));
const textOf = async (...pages: readonly (readonly PdfText[])[]): Promise<string> => (await parse({ pages })).text;

const LONG = "The harbour of Ranholm was closed on Monday after a ferry had run aground near";

describe("parsePdf: text", () => {
  it("joins lines, and divides paragraphs by gaps, indents and short lines", async () => {
    const page = [
      ...column(50, 700, [
        LONG,
        "the old mole, and the passengers were brought ashore in small boats there.",
        "Nobody was hurt.",
      ]),
      ...column(50, 640, [
        "The port authority said on Tuesday that the channel would be opened again",
        "within days, and that an inquiry had begun into what happened there.",
      ]),
      { x: 65, y: 616, text: "A spokesman told reporters that the crew had been interviewed at length" },
      { x: 50, y: 604, text: "by the police on the evening of the accident, as the law asks for that." },
    ];
    expect((await textOf(page)).split("\n\n")).toEqual([
      `${LONG} the old mole, and the passengers were brought ashore in small boats there. Nobody was hurt.`,
      "The port authority said on Tuesday that the channel would be opened again within days, and that an inquiry had begun into what happened there.",
      "A spokesman told reporters that the crew had been interviewed at length by the police on the evening of the accident, as the law asks for that.",
    ]);
  });

  it("reads columns one after the other, whatever the order of the program", async () => {
    const left = [
      "Fishermen in the north of the",
      "country said on Friday that they",
      "would stay in port until the price",
      "of fuel came down again.",
    ];
    const right = [
      "The ministry answered that it had",
      "no money for them this year, and",
      "asked the boats to go out as they",
      "had done in all other years.",
    ];
    const rows = left.flatMap((text, i) => [
      { x: 50, y: 600 - 12 * i, text },
      { x: 320, y: 600 - 12 * i, text: right[i]! },
    ]);
    const page = [{ x: 50, y: 660, size: 20, text: "Boats stay in port as the price of fuel goes up in the north" }, ...rows];
    expect((await textOf(page)).split("\n\n")).toEqual([
      "Boats stay in port as the price of fuel goes up in the north",
      left.join(" "),
      right.join(" "),
    ]);
  });

  it("goes on with a sentence over the end of a page, without heads and numbers", async () => {
    const page = (n: number, lines: readonly string[]): PdfText[] => [
      { x: 50, y: 770, size: 8, text: `${n} The Coast Herald, March 2026` },
      ...column(50, 700, lines),
      { x: 300, y: 30, size: 8, text: `Page ${n} of 3` },
    ];
    const result = await parse({
      pages: [
        page(1, [LONG, "the old mole, and the harbour master asked for"]),
        page(2, ["help from the navy, which sent two tugs from its base in the south of the bay."]),
        page(3, ["The ferry was towed off on Wednesday, and it is now being looked at by experts."]),
      ],
    });
    expect(result.text.split("\n\n")).toEqual([
      `${LONG} the old mole, and the harbour master asked for help from the navy, which sent two tugs from its base in the south of the bay.`,
      "The ferry was towed off on Wednesday, and it is now being looked at by experts.",
    ]);
    expect(result.notes).toMatchObject([{ rule: "pdf-layout", message: expect.stringContaining(": 6;") }]);
  });

  it.each([
    [["They said the gov-", "ernment had not been asked about this."], "the government had"],
    [["The talks of the Franco-", "German council went on until midnight."], "the Franco-German council"],
    [["He called it a state-of-the-", "art ship, which nobody had expected."], "a state-of-the-art ship"],
    [["The number of cases of COVID-", "19 rose again in the week, they said."], "of COVID-19 rose"],
    [["The well-known singer was met by a well-", "known dog at the gate of the old town."], "by a well-known dog"],
    [["The minister came - and he left -", "without a word to those who waited."], "he left - without a word"],
    [["There were 10-", "20 people on board when it sank there."], "were 10-20 people"],
  ])("joins what was divided: %j", async (lines, expected) => {
    expect(await textOf(column(50, 700, lines))).toContain(expected);
  });

  it("puts runs of a line together, with spaces where there are gaps", async () => {
    const runs = ["The fer", "ry had run aground", "near the mole."].map((text, i) => ({ x: [50, 81.7, 172][i]!, y: 700, text }));
    expect(await textOf(runs)).toBe("The ferry had run aground near the mole.");
  });

  it("keeps a short line within a sentence in its paragraph", async () => {
    const lines = [
      "The chairman of the council",
      "of the port of Ranholm and of its islands said on Friday that",
      "nothing was known.",
    ];
    expect(await textOf(column(50, 700, lines))).toBe(lines.join(" "));
  });
});

describe("parsePdf: what it says of itself", () => {
  const pages = [[{ x: 50, y: 740, size: 18, text: "Ferry runs aground" }, ...column(50, 700, [LONG, "the old mole."])]];

  it("takes title and authors, and keeps the date the file was made without believing it", async () => {
    const result = await parse({
      pages,
      info: { Title: "Ferry runs aground", Author: "Ann Lee; Ben Roe", CreationDate: "D:20260302101500+01'00'" },
    });
    expect(result).toMatchObject({ title: "Ferry runs aground", authors: ["Ann Lee", "Ben Roe"], published: null });
    expect(result.sections).toEqual([{ kind: "headline", span: [0, 18] }]);
    expect(result.provenance).toContainEqual({
      field: "created",
      value: "2026-03-02T10:15:00+01:00",
      raw: "D:20260302101500+01'00'",
      place: "pdf-info",
      certain: false,
    });
    expect(result.notes).toMatchObject([{ rule: "pdf-date" }]);
  });

  it("takes the large first line for the title where there is none, or none of use", async () => {
    for (const Title of [undefined, "Microsoft Word - final2.doc", "untitled", "page_1.indd", "  "]) {
      const result = await parse({ pages, info: Title === undefined ? {} : { Title } });
      expect(result.title).toBe("Ferry runs aground");
    }
  });

  it("believes a date of publication", async () => {
    const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" rdf:about=""><prism:publicationDate>2026-03-01</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
    const result = await parse({ pages, xmp, info: { CreationDate: "D:20260302" } });
    expect(result.published).toBe("2026-03-01");
    expect(result.provenance).toContainEqual(expect.objectContaining({ field: "published", place: "pdf-xmp", certain: true }));
    expect(result.notes).toEqual([]);
  });
});

describe("parsePdf: what cannot be read", () => {
  it("is a scan", async () => {
    await expect(parse({ pages: [[], []] })).rejects.toMatchObject({ rule: "pdf-no-text" });
    await expect(parse({ pages: [[{ x: 300, y: 30, text: "1" }]] })).rejects.toMatchObject({ rule: "pdf-no-text" });
  });

  it("is locked", async () => {
    await expect(parse({ pages: [column(50, 700, [LONG])], encrypted: true })).rejects.toMatchObject({ rule: "pdf-encrypted" });
  });

  it.each(["%PDF-1.4", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF", `%PDF-1.4\n${"x".repeat(5000)}`])(
    "is broken: %j",
    async (bytes) => {
      await expect(parsePdf(Buffer.from(bytes))).rejects.toMatchObject({ rule: "pdf-broken" });
    },
  );

  it("is cut: what is there is read, or the reason is given", async () => {
    const whole = buildPdf({ pages: [column(50, 700, [LONG, "the old mole."])] });
    for (let size = 9; size < whole.length; size += 97) {
      const result = await parsePdf(whole.subarray(0, size)).catch((error: unknown) => error);
      expect(result).toMatchObject(
        "text" in (result as object) ? { text: expect.stringContaining("harbour") } : { name: "UnreadableError" },
      );
    }
  });
});
