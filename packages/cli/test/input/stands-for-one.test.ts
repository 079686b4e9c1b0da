import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { standsForOne } from "../../src/input/stands-for-one.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const one = (...inputs: string[]): Promise<boolean> => standsForOne({ inputs, input: "documents" });

describe("standsForOne", () => {
  it("is certain of a file, an address and standard input", async () => {
    const folder = temporaryFolder({ "a.txt": "a" });
    expect(await Promise.all([one(join(folder, "a.txt")), one("https://ledger.example/"), one("-")])).toEqual([true, true, true]);
  });

  it("is not of anything else", async () => {
    const folder = temporaryFolder({ "a.txt": "a", "a.warc.gz": "a" });
    const unsure = [
      one(),
      one(folder),
      one(join(folder, "a.warc.gz")),
      one(join(folder, "*.txt")),
      one("/no/such/file"),
      one("-", "-"),
    ];
    expect(await Promise.all(unsure)).toEqual([false, false, false, false, false, false]);
    expect(await standsForOne({ inputs: ["-"], input: "ndjson" })).toBe(false);
  });
});
