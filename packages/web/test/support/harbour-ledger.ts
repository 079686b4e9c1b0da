import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentInput, Reading } from "@hearsay/core";
import { type Ledger, openLedger } from "@hearsay/ledger";
import type { Intake } from "@hearsay/web";
import { buildReading } from "../../../ledger/test/support/build-reading.ts";
import { denial, ferry } from "../../../ledger/test/support/harbour.ts";
import { provenance } from "../../../ledger/test/support/provenance.ts";

const BRIDGE =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. Ilse Vorn said rusted cables had been painted over. " +
  "Schools in the valley stay closed until the river falls. Divers searched the brown water for two missing welders all night.";

function bridge(outlet: string, published: string, text: string): Reading {
  const reading = buildReading(text, {
    url: `https://${outlet}.example/1`,
    title: `${outlet} on the bridge`,
    outlet,
    published,
    entities: [
      { name: "Ilse Vorn", country: "FRA" },
      {
        name: "Tarn",
        kind: "place",
        place: { latitude: 43.9, longitude: 2.1, country: "FR", subdivision: null, precision: "area" },
      },
    ],
    statements: [{ source: "Ilse Vorn", cue: "said", content: "rusted cables had been painted over" }],
    events: [{ trigger: "collapsed", type: "OTHER" }],
  });
  return { ...reading, document: { ...reading.document, sections: [{ kind: "body", span: [0, text.length] }] } };
}

/** A ledger with a story of two documents (#1, and #2, its altered copy) and two reports of other things. */
export async function harbourLedger(): Promise<{ readonly ledger: Ledger; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-web-"));
  const ledger = await openLedger(join(folder, "news.db"));
  const readings = [
    bridge("wire", "2024-03-04T08:00:00Z", BRIDGE),
    bridge("post", "2024-03-04T09:00:00Z", BRIDGE.replace("nine workers", "ninety workers")),
    ferry,
    denial,
  ];
  for (const reading of readings) await ledger.add(reading, provenance);
  for await (const _ of ledger.arrange());
  const close = async (): Promise<void> => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  };
  return { ledger, close };
}

/** Reads every text without a model, and refuses what begins with “REFUSE”. */
export const fakeIntake: Intake = {
  load: (what) => {
    if (what.kind === "address") return Promise.reject(new Error("private addresses cannot be read"));
    const text = what.kind === "text" ? what.text : new TextDecoder().decode(what.bytes);
    if (text.startsWith("REFUSE")) return Promise.reject(new Error("it is not English"));
    return Promise.resolve<DocumentInput>({ text, title: what.kind === "file" ? what.name : null });
  },
  read: ({ text, title = null, outlet, published }) => {
    const reading = buildReading(text, {
      ...(title !== null && { title }),
      ...(outlet != null && { outlet }),
      ...(published != null && { published }),
    });
    return Promise.resolve({
      ...reading,
      document: { ...reading.document, sections: [{ kind: "body", span: [0, text.length] }] },
    });
  },
  describe: () => Promise.resolve({ model: "fake", program: "test" }),
};
