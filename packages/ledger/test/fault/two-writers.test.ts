import { expect, it } from "vitest";
import { checkWhole } from "../support/check-whole.ts";
import { numbered } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { runWriter } from "../support/run-writer.ts";
import { describeStores } from "../support/stores.ts";

describeStores("two writers at once", ({ open, place }) => {
  it.each([1, 10])(
    "make one ledger, each document once, %i at a time",
    async (batch) => {
      const there = place();
      // Both find no ledger, and most of what they add is the same.
      const [one, other] = await Promise.all([
        runWriter(there, { first: 0, end: 80, batch }),
        runWriter(there, { first: 20, end: 100, batch }),
      ]);
      expect([one.error, other.error, one.code, other.code]).toStrictEqual(["", "", 0, 0]);
      const lines = [...one.lines, ...other.lines];
      expect(lines.filter((line) => line.endsWith(" added"))).toHaveLength(100);
      expect(lines.filter((line) => line.endsWith(" known"))).toHaveLength(60);
      expect((await checkWhole(await open(there))).size).toBe(100);
    },
    120_000,
  );

  it("take turns within one process too", async () => {
    const there = place();
    const ledgers = [await open(there), await open(there)];
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => ledgers[index % 2]!.add(numbered(index >> 1), provenance)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "added")).toHaveLength(20);
    expect((await checkWhole(ledgers[0]!)).size).toBe(20);
  });
});
