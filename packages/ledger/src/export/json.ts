import type { Hit } from "../find/hit.ts";

/** An array of JSON with whatever comes, one item a line. */
export async function* jsonArray(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}

/** A hit a line. */
export async function* ndjson(hits: AsyncIterable<Hit>): AsyncGenerator<string> {
  for await (const hit of hits) yield `${JSON.stringify(hit)}\n`;
}
