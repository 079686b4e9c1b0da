import { createHash } from "node:crypto";
import type { Reading } from "@hearsay/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleText } from "../../src/html/article-text.ts";
import { writePage } from "../../src/html/page.ts";
import { paragraphsOf } from "../../src/record/paragraphs.ts";
import { arbitraryReading } from "../support/arbitrary-reading.ts";
import { lakeReading } from "../support/lake.ts";
import { ReadingBuilder } from "../support/reading-builder.ts";

const page = await writePage([{ name: "lake", reading: lakeReading() }]);
const between = (html: string, tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? "";
const ids = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);

/** Links within the page that lead nowhere. */
function deadLinks(html: string): string[] {
  const known = new Set(ids(html));
  return [...html.matchAll(/href="#([^"]*)"/g)].map(([, id = ""]) => id).filter((id) => !known.has(id));
}

/** The text that a browser would show of some HTML without scripts and styles. */
function shown(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/<[^>]*>/g, "").replace(/&([a-z#0-9]+);/g, (_, name: string) => named[name] ?? "?");
}

/** What the page adds to the text: cards, summaries and numbers. */
const additions = /<div class="cards"[\s\S]*?\n<\/div>\n<\/div>|<summary>.*?<\/summary>|<a class="ref".*?<\/a>/g;

/** The characters that no mark can cut and that stand for themselves. */
const plain = (text: string): string => text.replace(/[^aBé李“”.<&"]/g, "");

describe("writePage", () => {
  it("allows nothing but its own style and script", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const hash = (tag: string): string => `'sha256-${createHash("sha256").update(between(page, tag)).digest("base64")}'`;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    );
  });

  it("loads nothing from anywhere", () => {
    expect(page).not.toMatch(/\ssrc=|@import|url\(|<link|<iframe|<img|\sstyle=|\son[a-z]+=/);
    const outward = [...page.matchAll(/href="([^#][^"]*)"/g)].map(([, href]) => href);
    expect(outward).toEqual(["https://herald.example/lake?id=7&amp;x=%3Cy%3E"]);
  });

  it("has every id once, and every link within it leads somewhere", async () => {
    const several = await writePage([1, 2, 3].map((name) => ({ name: String(name), reading: lakeReading() })));
    for (const html of [page, several]) {
      expect(new Set(ids(html)).size).toBe(ids(html).length);
      expect(deadLinks(html)).toEqual([]);
    }
  });

  it("has a table of contents for several documents, and one for none", async () => {
    const several = await writePage([1, 2].map((name) => ({ name: String(name), reading: lakeReading() })));
    expect(several).toContain('<h1 id="contents">2 documents</h1>');
    expect(several.match(/<h2 class="headline"/g)?.length).toBe(2);
    expect(page).not.toContain('id="contents"');
    expect(page.match(/<h1/g)?.length).toBe(1);
  });

  it("has a card for each statement, with its signs in words", () => {
    expect(page.match(/class="card"/g)?.length).toBe(16);
    for (const label of ["✗ denies", "? possibly", "≈ probably", "↓ unlikely", "○ not vouched for", "◌ unnamed source"]) {
      expect(page).toContain(`${label}</span>`);
    }
    expect(page).toContain('via <b class="relay">Ardan Radio</b>, <b class="relay">Lakeside Wire</b>');
  });

  it("folds furniture", () => {
    expect(page.match(/<details class="furniture"><summary>1 passage left out/g)?.length).toBe(2);
  });

  it("lets no text of the article become markup", () => {
    expect(page).toContain("&lt;script&gt;alert(&#39;lake&#39;)&lt;/script&gt; &amp; other &quot;jokes&quot;");
    expect(page.match(/<script/g)?.length).toBe(1);
    expect(page).toContain("␛[31mALARM␛[0m and ⟨U+202E⟩txt.exe⟨U+202C⟩");
    // oxlint-disable-next-line no-control-regex -- they are what it looks for
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(["</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'--><!--", "]]>", "</title></style>"])(
    "escapes %s wherever it stands",
    async (evil) => {
      const reading: Reading = {
        ...new ReadingBuilder(`${evil} said no.`)
          .entity("e", {
            kind: "person",
            name: evil,
            mentions: [evil],
            roles: [{ text: evil }],
            actor: { country: evil, sector: evil },
          })
          .statement("s", { source: { words: evil, kind: "person", entity: "e" }, cue: ["said", "state"], content: ["no"] })
          .build({
            title: evil,
            outlet: evil,
            credit: evil,
            authors: [evil],
            published: evil,
            url: `javascript:${evil}`,
            language: evil,
          }),
        diagnostics: [{ rule: evil, severity: "warning", message: evil, span: null }],
      };
      const html = await writePage([
        { name: evil, reading },
        { name: evil, reading },
      ]);
      expect(html).not.toContain(evil);
      expect(html).not.toMatch(/href="javascript:|<img/);
      expect(html.match(/<script>/g)?.length).toBe(1);
    },
  );

  it("shows the text of the article, all of it and in order, whatever is marked", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReading, async (reading) => {
        const { rows } = articleText(reading, "d1");
        const top = paragraphsOf(reading).find(({ kind }) => kind === "headline");
        const below = paragraphsOf(reading).filter((paragraph) => paragraph !== top);
        const text = below.map(({ span }) => reading.document.text.slice(...span)).join("");
        expect(plain(shown(rows.replace(additions, "")))).toBe(plain(text));
        const html = await writePage([{ name: "x", reading }]);
        const readable = paragraphsOf(reading).some(({ kind }) => kind !== "boilerplate");
        expect(deadLinks(html)).toEqual(readable ? [] : expect.anything());
        expect(new Set(ids(html)).size).toBe(ids(html).length);
        expect(html.match(/<script/g)?.length).toBe(1);
      }),
    );
  });
});
