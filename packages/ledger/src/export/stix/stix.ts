import { createHash } from "node:crypto";
import { versionIri } from "../jsonld/iri.ts";
import type { Found } from "../found.ts";
import { wellFormedJson } from "../well-formed.ts";
import { bytesOf, identifier } from "./identifier.ts";
import { identityOfOutlet } from "./identity.ts";
import { noteOf } from "./note.ts";
import { EXTENSION, MAKER, type StixObject } from "./object.ts";
import { reportOf } from "./report.ts";

/**
 * A bundle of STIX 2.1: a report a version, a note a hit, identities and locations. Of each object that was written 16 bytes are kept,
 * so that none is written twice; the bundle's own id, which depends on all that it holds, stands at its end.
 */
export async function* stix(hits: AsyncIterable<Found>, exportedAt: string | null): AsyncGenerator<string> {
  const written = new Set<string>();
  const contents = createHash("sha256");
  yield '{"type":"bundle","objects":[\n';
  yield `${wellFormedJson(MAKER)},\n${wellFormedJson(EXTENSION)}`;
  let last = "";
  for await (const found of hits) {
    const version = versionIri(found.hit.origin);
    const objects = [...(version === last ? [] : reportWithOutlet(found, exportedAt)), ...noteOf(found, exportedAt)];
    last = version;
    for (const object of objects) {
      const bytes = bytesOf(object.id);
      if (written.has(bytes)) continue;
      written.add(bytes);
      const json = wellFormedJson(object);
      contents.update(json);
      yield `,\n${json}`;
    }
  }
  yield `\n],"id":"${identifier("bundle", contents.digest("hex"))}"}\n`;
}

function reportWithOutlet(found: Found, exportedAt: string | null): readonly StixObject[] {
  const outlet = identityOfOutlet(found);
  const report = reportOf(found, outlet, exportedAt);
  return outlet === null ? [report] : [outlet, report];
}
