import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createReader } from "@hearsay/core";
import { expand, load } from "@hearsay/ingest";
import { loadModel } from "@hearsay/model-en";
import { gzipEach, responseRecord } from "../../packages/ingest/test/support/build-warc.ts";
import type { Measure } from "../run/measure.ts";
import { cache } from "../run/paths.ts";
import type { Cell, Table } from "../run/table.ts";
import { makeArticle } from "./article.ts";
import { CHARSETS, encodePage } from "./charsets.ts";
import { isUnseen, LAYOUTS } from "./layouts.ts";
import { PARTS, type Right, rightOf } from "./right.ts";

interface Tried {
  readonly layout: number;
  readonly charset: number;
  readonly right: Right;
}
const COLUMNS: Table["columns"] = [{ name: "" }, { name: "pages", digits: 0 }, ...PARTS.map((name) => ({ name })), { name: "at least", digits: 0 }]; // prettier-ignore

export const layouts: Measure = {
  name: "layouts",
  title: "Pages in 30 layouts and 8 character sets",
  run: async () => {
    const tried = await tryAll();
    const share = (those: readonly Tried[], part: keyof Right): number =>
      (100 * those.filter(({ right }) => right[part]).length) / those.length;
    const rowOf = (name: string, those: readonly Tried[]): Cell[] => [name, those.length, ...PARTS.map((part) => share(those, part)), 95]; // prettier-ignore
    const halves = [rowOf("all", tried), rowOf("layouts that were looked at", tried.filter(({ layout }) => !isUnseen(layout))), rowOf("layouts that were only measured", tried.filter(({ layout }) => isUnseen(layout)))]; // prettier-ignore
    const byLayout = LAYOUTS.map(({ name }, at) => rowOf(`${name}${isUnseen(at) ? " *" : ""}`, tried.filter(({ layout }) => layout === at))); // prettier-ignore
    const byCharset = CHARSETS.map(({ name, mark }, at) => rowOf(`${name}${mark ? " with its mark" : ""}`, tried.filter(({ charset }) => charset === at))); // prettier-ignore
    return {
      tables: [
        { title: "Right, % of pages", columns: COLUMNS, rows: halves },
        { title: "By layout; * only measured", columns: COLUMNS, rows: byLayout },
        { title: "By character set", columns: COLUMNS, rows: byCharset },
      ],
      notes: [
        "Pages of our own making, from an archive with its headers. A page names its character set by turns in the header, in itself, in both (of which the page is wrong), or not at all; the last where it can be told from the bytes.",
        "A body is right when its paragraphs are those of the article, no more and no less, but for white space.",
      ],
    };
  },
};

async function tryAll(): Promise<readonly Tried[]> {
  const reader = createReader({ model: await loadModel() });
  const cases = LAYOUTS.flatMap((layout, at) => CHARSETS.map((charset, set) => ({ layout, at, charset, set })));
  const pages = cases.map(({ layout, at, charset, set }, number) => {
    const article = makeArticle(number, charset.letters, layout.credits === true);
    const { headers, bytes } = encodePage(layout.html(article), charset, at + set);
    return { article, layout, at, set, record: responseRecord({ url: article.url, headers, body: bytes }) };
  });
  const folder = new URL("scratch/", cache);
  mkdirSync(folder, { recursive: true });
  const path = fileURLToPath(new URL("layouts.warc.gz", folder));
  writeFileSync(path, gzipEach(pages.map(({ record }) => record)));
  const tried = new Map(pages.map(({ article, layout, at, set }) => [article.url, { article, layout, at, set, right: null as Right | null }])); // prettier-ignore
  for await (const origin of expand([path])) {
    if (origin.kind !== "warc") continue;
    const document = await load(origin).catch(() => null);
    const known = document === null ? undefined : tried.get(document.url ?? "");
    if (document === null || known === undefined) continue;
    const reading = await reader.read(document);
    known.right = rightOf(reading, known.article, known.layout.body?.(known.article) ?? known.article.paragraphs);
  }
  rmSync(path);
  const none: Right = { title: false, date: false, outlet: false, credit: false, body: false };
  return [...tried.values()].map(({ at, set, right }) => ({ layout: at, charset: set, right: right ?? none }));
}
