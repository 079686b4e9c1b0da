import type { Hit } from "../find/hit.ts";

/** One hit a line. */
export async function* jsonLines(hits: AsyncIterable<Hit>): AsyncGenerator<string> {
  for await (const hit of hits) yield `${JSON.stringify(hit)}\n`;
}

export const jsonArray = (hits: AsyncIterable<Hit>): AsyncGenerator<string> => bracketed("[\n", hits, (hit) => [hit], "\n]\n");

/** Values of JSON with commas between them, one a line, within a beginning and an end. */
export async function* bracketed<Item>(
  begin: string,
  items: AsyncIterable<Item>,
  change: (item: Item) => readonly unknown[],
  end: string,
): AsyncGenerator<string> {
  yield begin;
  let first = true;
  for await (const item of items)
    for (const value of change(item)) {
      yield `${first ? "" : ",\n"}${JSON.stringify(value)}`;
      first = false;
    }
  yield end;
}
