import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UnreadableError } from "../src/errors.ts";
import { load } from "../src/load.ts";
import { readBytes } from "../src/read-bytes.ts";

const PARAGRAPH =
  "The harbour master said on Tuesday that the quay would stay closed for two more days, and that ships already at sea would be sent to the next port along the coast. ";
const PAGE = `<!doctype html><html lang="en"><head><title>Quay stays closed | The Coastal Ledger</title>
<meta property="og:site_name" content="The Coastal Ledger">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay stays closed",
"datePublished":"2026-03-11T23:40:00-05:00","author":[{"@type":"Person","name":"Ines Hallgren"}],"publisher":{"@type":"Organization","name":"The Coastal Ledger"}}</script></head>
<body><div class="cookie-banner">We use cookies. Accept all</div><nav><a href="/">Home</a></nav>
<article><h1>Quay stays closed</h1><p class="byline">By Ines Hallgren</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article>
<form><label>Leave a comment</label><button>Send</button></form></body></html>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-load-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function loaded(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return load({ kind: "file", name, path });
}

const ruleOf = (name: string, content: string | Uint8Array): Promise<string> =>
  loaded(name, content).then(
    () => "was read",
    (error: unknown) => (error instanceof UnreadableError ? error.rule : String(error)),
  );

describe("load", () => {
  it("takes the article, the outlet, the authors and the date with its offset from a page", async () => {
    const document = await loaded("page.html", PAGE);
    expect(document).toMatchObject({
      title: "Quay stays closed",
      outlet: "The Coastal Ledger",
      authors: ["Ines Hallgren"],
      published: "2026-03-11T23:40:00-05:00",
    });
    expect(document.text).toContain("the quay would stay closed");
    expect(document.text).not.toMatch(/cookies|Home/u);
  });

  it("takes the outlet from the title where the address agrees, with “The” or without", async () => {
    const outletOf = async (name: string): Promise<string | null> => {
      const page = `<html lang="en"><head><title>Quay stays closed | ${name}</title></head><body><article><h1>Quay stays closed</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article></body></html>`;
      const found = {
        name,
        bytes: Buffer.from(page),
        contentType: "text/html; charset=utf-8",
        url: "https://www.theranholmtimes.example/quay",
      };
      return (await readBytes(found)).outlet ?? null;
    };
    expect(await outletOf("The Ranholm Times")).toBe("The Ranholm Times");
    expect(await outletOf("Ranholm Times")).toBe("Ranholm Times");
    expect(await outletOf("Opinion")).toBeNull();
  });

  it("takes the hour above an entry of a live blog for a date line, and leaves one in a sentence where it is", async () => {
    const { text, sections } = await loaded("live.html", `<html lang="en"><head><title>Quay stays closed</title></head><body><article><h1>Quay stays closed</h1><section><time>10:15</time><p>${PARAGRAPH}</p></section><section><time>11:40 am</time><p>At <time>11:30</time> the gates were shut. ${PARAGRAPH}</p></section></article></body></html>`); // prettier-ignore
    const dates = (sections ?? []).filter(({ kind }) => kind === "dateline").map(({ span }) => text.slice(...span));
    expect(dates).toEqual(["10:15", "11:40 am"]);
    expect(text).toContain("At 11:30 the gates were shut.");
  });

  it("invents no date, no outlet and no authors for plain text, and keeps the text as it is", async () => {
    const document = await loaded("story.txt", `Quay stays closed\n\n${PARAGRAPH}\n`);
    expect(document.text).toContain(PARAGRAPH.trim());
    expect([document.published ?? null, document.outlet ?? null, document.authors ?? []]).toEqual([null, null, []]);
  });

  it("reads Markdown with front matter", async () => {
    const document = await loaded(
      "story.md",
      `---\ntitle: Quay stays closed\ndate: 2026-03-11\n---\n\n# Quay stays closed\n\n${PARAGRAPH}**Nobody** was hurt.\n`,
    );
    expect(document.title).toBe("Quay stays closed");
    expect(document.published).toMatch(/^2026-03-11/u);
    expect(document.text).toContain("Nobody was hurt.");
  });

  it("refuses what it cannot read, each for its own reason", async () => {
    expect(await ruleOf("empty.txt", "")).toBe("empty");
    expect(await ruleOf("blank.txt", " \n\t\n")).toBe("empty");
    expect(await ruleOf("picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
      "binary",
    );
    expect(await ruleOf("large.txt", "word ".repeat(1_100_000))).toBe("too-large");
    expect(
      await ruleOf(
        "german.txt",
        "Der Hafenmeister sagte am Dienstag, dass der Kai noch zwei Tage geschlossen bleibt und die Schiffe umgeleitet werden. ".repeat(
          4,
        ),
      ),
    ).toBe("not-english");
    expect(await ruleOf("menu.html", "<html><body><nav><a href=/a>A</a> <a href=/b>B</a></nav></body></html>")).toMatch(
      /^(?:no-article|empty)$/u,
    );
    await expect(load({ kind: "file", name: "none.txt", path: join(folder, "none.txt") })).rejects.toMatchObject({
      rule: "missing",
    });
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(load({ kind: "file", name: "x", path: join(folder, "x") }, { signal })).rejects.toThrow("enough");
  });
});
