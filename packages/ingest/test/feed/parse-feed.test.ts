import { describe, expect, it } from "vitest";
import { parseFeed } from "../../src/feed/parse-feed.ts";

const BASE = "https://news.example/feeds/world.xml";

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour &amp;amp; Coast</title><link>https://news.example/</link>${items}</channel></rss>`;

describe("parseFeed", () => {
  it("reads RSS 2.0, with the fields of Dublin Core", async () => {
    const feed = await parseFeed(
      rss(
        `<item><title>Ferry &lt;b&gt;late&lt;/b&gt;</title><link>/ferry#top</link><guid isPermaLink="false">f-1</guid><pubDate>Mon, 02 Feb 2026 10:00:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator></item>`,
      ),
      BASE,
    );
    expect(feed).toEqual({
      title: "Harbour & Coast",
      items: [
        {
          url: "https://news.example/ferry",
          id: "f-1",
          title: "Ferry late",
          authors: ["Ann Lee"],
          published: "Mon, 02 Feb 2026 10:00:00 +0100",
          updated: null,
        },
      ],
    });
  });

  it("takes a guid for the address only where it is one", async () => {
    const feed = await parseFeed(
      rss(
        `<item><title>a</title><guid>https://news.example/a</guid></item><item><title>b</title><guid>17</guid></item><item><title>c</title><guid isPermaLink="false">https://news.example/c</guid></item>`,
      ),
      BASE,
    );
    expect(feed.items.map(({ url }) => url)).toEqual(["https://news.example/a", null, null]);
  });

  it("reads Atom, and prefers the page among an entry's links", async () => {
    const { items } = await parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>X</title><author><name>Desk</name></author><entry><title>e</title><id>tag:x,1</id><link rel="self" href="/self"/><link rel="alternate" type="application/pdf" href="/e.pdf"/><link rel="alternate" type="text/html" href="/e"/><updated>2026-02-03T00:00:00Z</updated><published>2026-02-02T00:00:00Z</published></entry></feed>`,
      BASE,
    );
    expect(items).toEqual([
      {
        url: "https://news.example/e",
        id: "tag:x,1",
        title: "e",
        authors: ["Desk"],
        published: "2026-02-02T00:00:00Z",
        updated: "2026-02-03T00:00:00Z",
      },
    ]);
  });

  it("reads RSS 1.0", async () => {
    const { items } = await parseFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="q"><title>R</title><link>http://r.example/</link></channel><item rdf:about="http://r.example/1"><title>t</title><link>http://r.example/1</link><dc:date>2026-02-02</dc:date><dc:creator>Zoe Roe</dc:creator></item></rdf:RDF>`,
      BASE,
    );
    expect(items[0]).toMatchObject({ url: "http://r.example/1", authors: ["Zoe Roe"], published: "2026-02-02" });
  });

  it("reads JSON Feed", async () => {
    const { items } = await parseFeed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "J",
        authors: [{ name: "Bo Falk" }],
        items: [
          { id: "1", url: "https://j.example/1", content_text: "x", date_published: "2026-01-01T00:00:00Z" },
          { id: "2", external_url: "https://elsewhere.example/" },
        ],
      }),
      BASE,
    );
    expect(items.map(({ url, authors }) => ({ url, authors }))).toEqual([
      { url: "https://j.example/1", authors: ["Bo Falk"] },
      { url: null, authors: ["Bo Falk"] },
    ]);
  });

  it.each([
    ["javascript:alert(1)", null],
    ["ftp://news.example/a", null],
    ["mailto:a@b.example", null],
    ["http://[", null],
    ["//other.example/a", "https://other.example/a"],
  ])("gives the address %s as %s", async (link, url) => {
    expect((await parseFeed(rss(`<item><title>a</title><link>${link}</link></item>`), BASE)).items[0]?.url).toBe(url);
  });

  it.each([
    ["", "empty"],
    ["   \n", "empty"],
    ["plain words", "not-a-feed"],
    ["{}", "not-a-feed"],
    ['{"version":"https://jsonfeed.org', "not-a-feed"],
    ["<!doctype html><html><body>x</body></html>", "not-a-feed"],
    ["<rss></rss>", "not-a-feed"],
    [rss("<item>").slice(0, 200), "not-a-feed"],
  ])("refuses %j: %s", async (text, rule) => {
    await expect(parseFeed(text, BASE)).rejects.toMatchObject({ name: "UnreadableError", rule });
  });
});
