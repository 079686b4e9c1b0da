import type { Ledger } from "@hearsay/ledger";
import { expect } from "vitest";
import { numbered } from "./harbour.ts";

/** Every document in the ledger is whole: its rows, its words in the index, and its reading as it was given. */
export async function checkWhole(ledger: Ledger): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for await (const { url, reading } of ledger.versions()) {
    const number = Number(url!.split("/").at(-1));
    numbers.add(number);
    expect(reading).toStrictEqual(numbered(number));
  }
  const { size } = numbers;
  expect(await ledger.counts()).toStrictEqual({
    documents: size,
    versions: size,
    entities: 2 * size,
    statements: size,
    events: 2 * size,
  });
  expect(await countHits(ledger, { text: "quay" })).toBe(3 * size);
  expect(await countHits(ledger, { actor: "guards" })).toBe(size);
  expect(await countHits(ledger, { source: "surname0", kinds: "statement" })).toBe(
    [...numbers].filter((number) => number % 7 === 0).length,
  );
  return numbers;
}

async function countHits(ledger: Ledger, query: Parameters<Ledger["find"]>[0]): Promise<number> {
  let count = 0;
  for await (const _ of ledger.stream(query)) count++;
  return count;
}
