import type { Reading } from "@hearsay/core";
import type { Article } from "./article.ts";

export const PARTS = ["title", "date", "outlet", "credit", "body"] as const;
export type Right = Readonly<Record<(typeof PARTS)[number], boolean>>;

const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
/** What of a page was found as it is. Date lines, bylines and datelines are sections of their own, and no body. */
export function rightOf({ document }: Reading, article: Article, paragraphs: readonly string[]): Right {
  const body = document.sections.filter(({ kind }) => kind === "body").map(({ span }) => document.text.slice(...span)); // prettier-ignore
  const right: Right = {
    title: plain(document.title ?? "") === plain(article.title),
    date: document.published?.slice(0, 10) === article.date,
    outlet: document.outlet === article.outlet,
    credit: (document.credit ?? null) === article.credit,
    body: plain(body.join(" ")) === plain(paragraphs.join(" ")),
  };
  if (process.env["HEARSAY_BENCHMARK_SAID"] !== undefined && Object.values(right).includes(false))
    process.stderr.write(`${JSON.stringify({ url: article.url, right, title: document.title, published: document.published, outlet: document.outlet, credit: document.credit, body: plain(body.join(" | ")).slice(0, 3000) })}\n`); // prettier-ignore
  return right;
}
