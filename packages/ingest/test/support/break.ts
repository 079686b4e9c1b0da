import { gzipSync } from "node:zlib";
import { articlePage } from "./article.ts";
import { responseRecord } from "./build-warc.ts";
import { rssOf, type Answer } from "./fake-web.ts";
import type { Random } from "./random.ts";

const HTML = { "content-type": "text/html" };

const noise = (random: Random, size: number): Buffer => Buffer.from(Array.from({ length: size }, () => random.below(256)));
const systemError = (code: string): Error => Object.assign(new Error(code), { code });
const cut = (random: Random, text: string): string => text.slice(0, 1 + random.below(text.length - 20));

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>t</title><id>1</id><link href="/1"/></entry></feed>`;
const JSON_FEED = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "x", items: [{ id: "1", url: "/1" }] });

/** An answer that is no feed that could be read. */
export function breakFeed(random: Random): Answer | Error {
  switch (random.below(12)) {
    case 0:
      return { body: "" };
    case 1:
      return { body: noise(random, 1 + random.below(300)) };
    case 2:
      return {
        status: random.pick([400, 403, 404, 410, 429, 500, 502, 503]),
        headers: { "retry-after": random.pick(["", "x", "60", "-1"]) },
      };
    case 3:
      return systemError(random.pick(["ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "CERT_HAS_EXPIRED", "EPROTO"]));
    case 4:
      return { body: cut(random, JSON_FEED) };
    case 5:
      return { body: articlePage("No feed"), headers: HTML };
    case 6:
      return {
        status: 301,
        headers: { location: random.pick(["/feed", "http://10.0.0.1/", "ftp://x/", "http://[", "//", "?"]) },
      };
    case 7:
      return { body: rssOf("javascript:alert(1)", "", "mailto:x", "http://[") };
    case 8:
      return { body: `<rss><channel>${"<item>".repeat(random.below(2000))}` };
    case 9:
      return {
        body: `<opml version="2.0"><body><outline type="rss" text="x" xmlUrl="${random.pick(["", "x:y", "http://["])}"/></body></opml>`,
      };
    case 10:
      return { body: ATOM.replace(/<(\/?)feed/gu, `<$1${random.pick(["fed", "html", "x", "?"])}`) };
    default:
      return { body: "x".repeat(5_000_001 * Number(random.below(40) === 0)) || "{}", headers: random.pick([{}, HTML]) };
  }
}

/** A record that gives no article. */
export function breakRecord(random: Random, pack: (record: Buffer) => Buffer): Buffer {
  const record = responseRecord({ url: "https://bad.example/" });
  const packed = pack(record);
  switch (random.below(11)) {
    case 0:
      return packed.subarray(0, 1 + random.below(packed.length - 1));
    case 1:
      return Buffer.concat([Buffer.from([0]), noise(random, 1 + random.below(200))]);
    case 2:
      return pack(responseRecord({ length: random.pick([0, 5, 99_999, "x", "", "-1", "1e9"]) }));
    case 3:
      return pack(Buffer.from(record.toString().replace(random.pick(["WARC/1.0", "Content-Length", "\r\n\r\n"]), "x")));
    case 4:
      return pack(responseRecord({ status: random.pick(["HTTP/1.1 301 Moved", "HTTP/1.1 500 No", "HTTP/1.1", "x", ""]) }));
    case 5:
      return pack(
        responseRecord({
          headers: [random.pick(["Content-Type: image/png", "Content-Type:", "x", "Content-Type: text/html;;;image"])],
          body: "",
        }),
      );
    case 6:
      return pack(responseRecord({ type: "revisit" }));
    case 7:
      return pack(
        responseRecord({
          headers: ["Content-Type: text/html", "Content-Encoding: gzip"],
          body: gzipSync(articlePage("x")).subarray(0, 20 + random.below(100)),
        }),
      );
    case 8:
      return pack(
        responseRecord({ body: random.pick(["", "<p>", "\0\0\0", "<html><body><a href='/'>x</a>", noise(random, 60)]) }),
      );
    case 9: {
      const damaged = Buffer.from(packed);
      damaged.fill(0xff, 20, 20 + random.below(200));
      return damaged;
    }
    default:
      return pack(
        responseRecord({
          headers: ["Content-Type: text/html", "Transfer-Encoding: chunked"],
          body: `${random.pick(["zz", "ffffff", "5"])}\r\nx`,
        }),
      );
  }
}

/** An answer that holds no article. */
export function breakPage(random: Random): Answer | Error {
  const page = articlePage("Broken");
  switch (random.below(11)) {
    case 0:
      return { headers: HTML, body: "" };
    case 1:
      return { headers: HTML, body: Buffer.concat([Buffer.from([0, 1, 2]), noise(random, 100)]) };
    case 2:
      return { status: random.pick([204, 400, 401, 404, 410, 451]), headers: HTML };
    case 3:
      return { headers: HTML, body: page.slice(0, random.below(180)) };
    case 4:
      return { headers: { "content-type": random.pick(["image/png", "application/json", "video/mp4", "text/css"]) }, body: "x" };
    case 5:
      return { headers: HTML, body: `<html><body>${"<div>".repeat(random.below(60))}` };
    case 6:
      return {
        status: 302,
        headers: { location: random.pick(["http://127.0.0.1/", "http://[", "mailto:x", "http://192.168.0.1/"]) },
      };
    case 7:
      return { headers: HTML, body: `<html><body><!-- ${page} ` };
    case 8:
      return {
        headers: { "content-type": "application/pdf" },
        body: `%PDF-1.${random.below(8)}\n${noise(random, 80).toString("latin1")}`,
      };
    case 9:
      return { headers: HTML, body: `<rss><channel>${page}</channel></rss>` };
    default:
      return {
        headers: HTML,
        body: `<p>${"Il porto è rimasto chiuso lunedì, ha detto la capitaneria di porto della città. ".repeat(4)}</p>`,
      };
  }
}
