import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipEach, infoRecord, responseRecord } from "../../packages/ingest/test/support/build-warc.ts";
import { flashOf } from "./made-up-flash.ts";

/** Of so many pages one can be no article: it is empty. */
const EMPTY = 50;

/** Writes archives with so many pages in all; one record in the middle of each archive is damaged. */
export function writeArchives(folder: string, files: number, pages: number): void {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file++) {
    const records = [infoRecord()];
    for (let index = file; index < pages; index += files) {
      records.push(responseRecord({ url: addressOf(index), body: pageOf(index), date: "2026-01-01T00:00:00Z" }));
    }
    const middle = Math.floor(records.length / 2);
    const damaged = gzipEach([responseRecord()]).fill(0, 40, 60);
    const bytes = Buffer.concat([gzipEach(records.slice(0, middle)), damaged, gzipEach(records.slice(middle))]);
    writeFileSync(join(folder, `${String(file).padStart(2, "0")}.warc.gz`), bytes);
  }
}

const addressOf = (index: number): string => `https://paper${index % 40}.example/${index}`;

function pageOf(index: number): string {
  if (index % EMPTY === EMPTY - 1) return "<!doctype html><html><body></body></html>";
  const { title, outlet, published, paragraphs } = flashOf(index);
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${published}"><meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}
