import { describe, expect, it } from "vitest";
import { looksLikeOpml, parseOpml } from "../../src/feed/parse-opml.ts";

const list = (body: string): string => `<?xml version="1.0"?><!-- mine --><opml version="2.0"><body>${body}</body></opml>`;

describe("parseOpml", () => {
  it("reads nested feeds, each once, in order", async () => {
    const { feeds, skipped } = await parseOpml(
      list(
        `<outline text="News"><outline text="A" type="rss" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="/b"/></outline><outline text="A again" type="rss" xmlUrl="https://a.example/feed"/>`,
      ),
      "https://lists.example/all.opml",
    );
    expect(feeds).toEqual([
      { url: "https://a.example/feed", title: "A" },
      { url: "https://lists.example/b", title: "B" },
    ]);
    expect(skipped).toEqual([]);
  });

  it("names the lines without an address", async () => {
    const { skipped } = await parseOpml(
      list(`<outline text="A" type="rss"/><outline text="B" xmlUrl="gopher://x/"/>`),
      "https://l.example/",
    );
    expect(skipped.map(({ rule, message }) => [rule, message])).toEqual([
      ["invalid-address", 'the list has no valid address for "A"'],
      ["invalid-address", 'the list has no valid address for "B"'],
    ]);
  });

  it("refuses a broken list", async () => {
    await expect(parseOpml("<opml", "https://l.example/")).rejects.toMatchObject({ rule: "not-a-feed" });
  });

  it("tells a list from a feed", () => {
    expect(looksLikeOpml(list(""))).toBe(true);
    expect(looksLikeOpml("<rss><channel><title>opml</title></channel></rss>")).toBe(false);
  });
});
