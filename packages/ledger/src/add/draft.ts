import type { DocumentTable, VersionTable } from "../schema/document-tables.ts";
import { nameKey } from "../text/name-words.ts";
import { storable, storableOrNull } from "../text/storable.ts";
import { momentOf } from "../time/moment.ts";
import type { Sighting } from "./addition.ts";
import { hashOf, keyOf } from "./identity.ts";
import { packReading } from "./pack-reading.ts";

/** A reading made ready outside the transaction: all but its number. */
export interface Draft {
  readonly sighting: Sighting;
  readonly key: string;
  readonly sha256: string;
  readonly moment: number;
  readonly document: Omit<DocumentTable, "id">;
  readonly version: Omit<VersionTable, "id" | "document" | "number" | "superseded" | "corrected" | "numbers" | "made_numbers">;
}

export function draftOf(sighting: Sighting): Draft {
  const { reading, provenance } = sighting;
  const { document } = reading;
  const sha256 = hashOf(document.text);
  const key = storable(keyOf(document.url, sha256));
  const moment = momentOf(document.published) ?? momentOf(provenance.fetchedAt) ?? 0;
  return {
    sighting,
    key,
    sha256,
    moment,
    document: { key, url: storableOrNull(document.url), added_at: provenance.fetchedAt },
    version: {
      sha256,
      text: storable(document.text),
      title: storableOrNull(document.title),
      outlet: storableOrNull(document.outlet),
      outlet_key: document.outlet === null ? null : nameKey(document.outlet),
      credit: storableOrNull(document.credit),
      authors: storable(JSON.stringify(document.authors)),
      published: storableOrNull(document.published),
      moment,
      language: document.language,
      fetched_from: storableOrNull(provenance.fetchedFrom),
      fetched_at: provenance.fetchedAt,
      model: provenance.model,
      program: provenance.program,
      reading: packReading(reading),
    },
  };
}
