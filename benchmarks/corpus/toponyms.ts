import type { DocumentInput } from "@hearsay/core";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";
import { jsonLines } from "./json-lines.ts";

/** A set of articles whose toponyms have coordinates. */
export interface ToponymSet {
  readonly name: string;
  /** The gold, as the scorer reads it. */
  readonly rows: readonly unknown[];
  /** What a reader gets of them: nothing of the gold. */
  readonly articles: readonly DocumentInput[];
}

const SETS = [
  ["GeoVirus", "place/geovirus.jsonl"],
  ["GeoWebNews dev", "place/geowebnews-dev.jsonl"],
] as const;

/** The sets, or the first articles of each. */
export function toponymSets({ limit }: Pick<Options, "limit">): ToponymSet[] {
  return SETS.map(([name, path]) => {
    const all = jsonLines<{ readonly id: string; readonly text: string; readonly published: string | null }>(data(path));
    const rows = all.slice(0, limit ?? all.length);
    return { name, rows, articles: rows.map(({ id, text, published }) => ({ id, text, published })) };
  });
}
