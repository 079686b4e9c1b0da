import { describe, expect, it } from "vitest";
import { markdownHtml } from "../../src/reply/markdown.ts";
import { networkOf } from "../../src/reply/network-of.ts";

describe("Markdown of replies", () => {
  it("has emphasis, lists, quotations, code and links", () => {
    const html = markdownHtml("**b** *i* `c`\n\n> q\n\n1. one\n\n[a](https://a.example/) https://b.example/");
    for (const part of ["<strong>b</strong>", "<em>i</em>", "<code>c</code>", "<blockquote>", "<ol>"])
      expect(html).toContain(part);
    expect(html.match(/<a href="https:\/\/[ab]\.example\/" rel="nofollow ugc noreferrer">/gu)).toHaveLength(2);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt&colon;alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](//evil.example)",
    "[a](/document/1)",
    "![a](https://a.example/p.png)",
    "<javascript:alert(1)>",
    "<bo@mail.example>",
    "bo@mail.example",
    "www.example.org",
    "[a]: javascript:alert(1)\n\n[a]",
    '[a](https://x.example "onmouseover=alert(1)")<a href="x">',
    "# heading\n\n<details open ontoggle=alert(1)>",
  ])("makes nothing that acts of %j", (text) => {
    const tags = [...markdownHtml(text).matchAll(/<(?<tag>[a-z]\w*)(?<attributes>[^>]*)>/gu)];
    for (const { groups } of tags) {
      expect(["p", "br", "a", "pre", "code", "ul", "li"]).toContain(groups!["tag"]);
      expect(groups!["attributes"]).toMatch(/^(?: href="https?:\/\/[^"]*"(?: title="[^"]*")? rel="nofollow ugc noreferrer")?$/u);
    }
    expect(tags.length).toBeGreaterThan(0);
  });

  it("is read in time however deep it is nested", () => {
    const begun = performance.now();
    for (const text of [">".repeat(5000), "[".repeat(5000), "*a_".repeat(1600), "`".repeat(5000), "- ".repeat(2500)])
      markdownHtml(text);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:0:1:aaaa::1", "2001:db8:0:1::/64"],
  ["2001:0db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("the network of %j is %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
