import { expect, it } from "vitest";
import { denial, ferry, numbered } from "../support/harbour.ts";
import { buildReading } from "../support/build-reading.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores } from "../support/stores.ts";
import type { Ledger } from "@hearsay/ledger";
import type { Reading } from "@hearsay/core";

const TEXT = ferry.document.text;
const copy = buildReading(TEXT, { url: "https://copy.example/ferry", outlet: "The Copy", published: "2024-05-01T12:00:00Z", entities: [{ name: "Mara Olin" }], statements: [{ source: "Mara Olin", cue: "said", content: "the ferry was towed away" }] }); // prettier-ignore
const readings: readonly Reading[] = [ferry, denial, copy, numbered(1), numbered(2)];

async function told(ledger: Ledger, order: readonly Reading[]): Promise<readonly string[]> {
  for await (const _ of ledger.addAll(order.map((reading) => ({ reading, provenance }))));
  for await (const _ of ledger.arrange());
  const lines: string[] = [];
  for await (const line of ledger.canonical()) lines.push(line);
  return lines;
}

describeStores("canonical", ({ open }) => {
  it("has a line a text, in order, with the names of what it is one with", async () => {
    const lines = await told(await open(), readings);
    expect(lines).toHaveLength(readings.length);
    const values = lines.map(
      (line) => JSON.parse(line) as { key: string; story: string; lineage: { kind: string; origins: { document: string }[] } },
    );
    expect(values.map(({ key }) => key)).toEqual(values.map(({ key }) => key).toSorted());
    const [first, other] = ["https://copy.example/ferry", "https://news.example/ferry"].map((key) =>
      values.find((value) => value.key === key)!,
    );
    expect(first!.story).toBe(other!.story);
    expect(first!.lineage.kind).toBe("copy");
    expect(first!.lineage.origins[0]!.document).toMatch(/^https:\/\/news\.example\/ferry [0-9a-f]{64}$/u);
    expect(lines.join("")).not.toMatch(/"(?:version|number|id)":\d/u);
  });

  it("is the same for ledgers that were added to in another order, where that changes nothing", async () => {
    const [one, two] = [await told(await open(), readings), await told(await open(), readings.toReversed())];
    expect(two.map((line) => (JSON.parse(line) as { reading: unknown }).reading)).toEqual(one.map((line) => (JSON.parse(line) as { reading: unknown }).reading)); // prettier-ignore
    expect(two).toEqual(one);
  });

  it("is another where a reading is another", async () => {
    const changed = readings.map((reading) => (reading === denial ? { ...denial, checks: [] , diagnostics: [{ rule: "x", severity: "info", message: "m", span: null } as const] } : reading)); // prettier-ignore
    expect(await told(await open(), changed)).not.toEqual(await told(await open(), readings));
  });
});
