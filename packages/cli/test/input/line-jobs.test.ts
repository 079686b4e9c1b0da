import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { lineJobs } from "../../src/input/line-jobs.ts";
import type { Job } from "../../src/read/job.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const nothing = { published: null, outlet: null };

async function jobs(
  word: string,
  stdin = "",
  given: { published: string | null; outlet: string | null } = nothing,
): Promise<Job[]> {
  const found: Job[] = [];
  for await (const job of lineJobs(word, given, { stdin: Readable.from([Buffer.from(stdin)]) })) found.push(job);
  return found;
}

describe("lineJobs", () => {
  it("reports a bad line with its number and goes on", async () => {
    expect(await jobs("-", '{"text":"a"}\nnonsense\n\n{"text":"b"}')).toMatchObject([
      { kind: "document", name: "standard input, line 1", document: { text: "a" } },
      { kind: "failure", name: "standard input, line 2", message: expect.stringMatching(/^not JSON: /) as unknown },
      { kind: "document", name: "standard input, line 4", document: { text: "b" } },
    ]);
  });

  it("lets a line's own date and outlet win", async () => {
    const given = { published: "2026", outlet: "The Ledger" };
    expect(await jobs("-", '{"text":"a","published":"2025-01"}\n{"text":"b"}', given)).toMatchObject([
      { document: { published: "2025-01", outlet: "The Ledger" } },
      { document: { published: "2026", outlet: "The Ledger" } },
    ]);
  });

  it("reads files", async () => {
    const folder = temporaryFolder({ "a.ndjson": '{"text":"a"}' });
    expect(await jobs(join(folder, "a.ndjson"))).toMatchObject([{ kind: "document" }]);
  });

  it.each([
    ["/no/such/file", "no such file"],
    ["/", "a folder; lines of NDJSON are read from files"],
    ["https://ledger.example/x", "lines of NDJSON are read from files and from standard input, not from the web"],
  ])("fails on %s", async (word, message) => {
    expect(await jobs(word)).toEqual([{ kind: "failure", name: word, message }]);
  });
});
