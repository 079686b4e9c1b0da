import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipEach, infoRecord, responseRecord } from "../../packages/ingest/test/support/build-warc.ts";
import { makeArticles } from "../speed/make-articles.ts";

/** Words of an article: short, so that many can be read. */
const WORDS = 80;
/** Of so many pages one can be no article: it is empty, or has no text. */
const EMPTY = 50;
const OUTLETS = 40;
const MINUTES_APART = 30;
const FIRST_DAY = Date.UTC(2023, 0, 1);

/** Writes archives with so many pages in all; one record in the middle of each archive is damaged. */
export function writeArchives(folder: string, files: number, pages: number): void {
  mkdirSync(folder, { recursive: true });
  const articles = makeArticles(pages, WORDS);
  for (let file = 0; file < files; file++) {
    const own = articles.map((article, index) => [article, index] as const).filter(([, index]) => index % files === file);
    const records = [infoRecord(), ...own.map(([article, index]) => responseRecord({ url: addressOf(index), body: pageOf(article, index), date: "2026-01-01T00:00:00Z" }))]; // prettier-ignore
    const middle = Math.floor(records.length / 2);
    const damaged = gzipEach([responseRecord()]).fill(0, 40, 60);
    const bytes = Buffer.concat([gzipEach(records.slice(0, middle)), damaged, gzipEach(records.slice(middle))]);
    writeFileSync(join(folder, `${String(file).padStart(2, "0")}.warc.gz`), bytes);
  }
}

const addressOf = (index: number): string => `https://paper${index % OUTLETS}.example/${index}`;

function pageOf(article: string, index: number): string {
  if (index % EMPTY === EMPTY - 1) return "<!doctype html><html><body></body></html>";
  const published = new Date(FIRST_DAY + index * MINUTES_APART * 60_000).toISOString();
  const paragraphs = article.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><head><title>Article ${index}</title><meta property="article:published_time" content="${published}"><meta property="og:site_name" content="Paper ${index % OUTLETS}"></head><body><article><h1>Article ${index}</h1>${paragraphs.join("\n")}</article></body></html>`;
}
