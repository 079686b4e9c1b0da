import { describe, expect, it } from "vitest";
import { services } from "../../src/read/package-services.ts";
import { performJob } from "../../src/read/perform-job.ts";
import type { DocumentReader } from "../../src/read/services.ts";

const GERMAN =
  "Der Hafenmeister sagte am Dienstag, dass der Kai noch zwei Tage geschlossen bleibt und dass die Schiffe umgeleitet werden. Niemand wurde verletzt.";

describe("performJob", () => {
  it("refuses a line of NDJSON that is not English, as it would a file, without asking the reader", async () => {
    const reader: DocumentReader = { read: () => Promise.reject(new Error("was asked")) };
    const job = { kind: "document", name: "line 1", document: { text: GERMAN } } as const;
    expect(await performJob(job, services, Promise.resolve(reader), null)).toEqual({
      kind: "failure",
      name: "line 1",
      message: "the text is not English, but German",
    });
  });
});
