import type { DocumentInput } from "@hearsay/core";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";
import { jsonLines } from "./json-lines.ts";

export const POLNEAR_DEV = "attribution/polnear-dev.jsonl";

/** What a reader gets of an article of PolNeAR: nothing of its gold. */
export function polnearArticles({ limit }: Pick<Options, "limit">): DocumentInput[] {
  const rows = jsonLines<DocumentInput & { readonly id: string }>(data(POLNEAR_DEV));
  return rows.slice(0, limit ?? rows.length).map(({ id, text, published, outlet }) => ({ id, text, published, outlet }));
}
