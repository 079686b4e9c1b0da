import type { Origin } from "../../find/hit.ts";
import type { Found } from "../found.ts";
import { present } from "../well-formed.ts";
import { identifier } from "./identifier.ts";
import { extended, MAKER, MAPPED_AT, type StixObject } from "./object.ts";
import { stixTime } from "./time.ts";

export const reportId = ({ key, sha256 }: Origin): string => identifier("report", [key, sha256]);

/** A version of a document. It refers to its outlet, and the notes refer to it: what will be found in it is not known yet. */
export function reportOf(found: Found, outlet: StixObject | null, exportedAt: string | null): StixObject {
  const { hit, version } = found;
  const { origin } = hit;
  const times = timesOf(origin, exportedAt);
  const { key, published, credit, number, sha256, fetchedFrom, fetchedAt } = origin;
  return {
    type: "report",
    spec_version: "2.1",
    id: reportId(origin),
    ...times,
    created_by_ref: MAKER.id,
    ...languageOf(found),
    name: [origin.title, origin.url].find((name) => name !== null && name.trim() !== "") ?? key,
    published: stixTime(published) ?? times.created,
    object_refs: [outlet?.id ?? MAKER.id],
    external_references: [articleOf(origin)],
    extensions: extended(
      present({
        document: key,
        outlet_ref: outlet?.id,
        credit,
        published,
        version_number: number,
        sha256,
        fetched_from: fetchedFrom,
        fetched_at: fetchedAt,
        model: version?.model,
        program: version?.program,
      }),
    ),
  };
}

/** Created when it was fetched; what is exported later is a newer version of it. */
export function timesOf(
  { fetchedAt }: Origin,
  exportedAt: string | null,
): { readonly created: string; readonly modified: string } {
  const created = stixTime(fetchedAt) ?? MAPPED_AT;
  const modified = stixTime(exportedAt) ?? created;
  return { created, modified: modified > created ? modified : created };
}

/** The article; by its key where it has no address. */
export function articleOf({ outlet, credit, url, key }: Origin): object {
  const name = [outlet, credit].find((one) => one !== null && one.trim() !== "") ?? "document";
  return url !== null && URL.canParse(url)
    ? { source_name: name, url: new URL(url).href }
    : { source_name: name, external_id: key };
}

export function languageOf({ version }: Found): { readonly lang?: string } {
  const language = version?.reading.document.language ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? { lang: language } : {};
}
