import type { Entity, Source } from "@hearsay/core";
import { entityOf, type Found, nameOf, nameOfSource } from "../found.ts";
import { present } from "../well-formed.ts";
import { extended, type StixObject, timelessObject } from "./object.ts";

/** PLOVER sectors that STIX has a word for (industry-sector-ov). */
const SECTORS: Readonly<Record<string, string>> = {
  GOV: "government",
  LEG: "government",
  JUD: "government",
  MIL: "defense",
  COP: "emergency-services",
  EDU: "education",
  HLH: "healthcare",
  BUS: "commercial",
  MED: "communications",
  NGO: "non-profit",
  AGR: "agriculture",
};
const CLASS_OF_SOURCE: Readonly<Record<Source["kind"], string | null>> = {
  person: "individual",
  organisation: "organization",
  media: "organization",
  country: "organization",
  group: "group",
  document: null,
  unnamed: null,
};

/** A person, an organisation, or a country that acts: one that is named is the same in all documents, any other in its own only. */
export function identityOfEntity(found: Found, id: string): StixObject | null {
  const entity = entityOf(found, id);
  const named = entity !== null && (entity.link !== null || entity.mentions.some(({ form }) => form === "name"));
  return identity(nameOf(found, id), {
    identity_class: entity && classOf(entity),
    sector: entity?.actor?.sector ?? null,
    country: entity?.actor?.country ?? null,
    link: entity?.link ?? null,
    scope: named ? null : scopeOf(found),
  });
}

/** Who says something: the entity, or, where it is none, its words in this version. */
export function identityOfSource(found: Found, source: Source | null): StixObject | null {
  if (source === null) return null;
  if (source.entity !== null && source.kind !== "document" && source.kind !== "unnamed" && found.version !== null)
    return identityOfEntity(found, source.entity);
  return identity(nameOfSource(found, source), { identity_class: CLASS_OF_SOURCE[source.kind], scope: scopeOf(found) });
}

export const identityOfOutlet = ({ hit }: Found): StixObject | null =>
  identity(hit.origin.outlet, { identity_class: "organization", scope: null });

interface Parts {
  /** Null: of none of the classes that STIX has, or of one that is not known. */
  readonly identity_class: string | null;
  readonly scope: string | null;
  readonly sector?: string | null;
  readonly country?: string | null;
  readonly link?: Entity["link"];
}

/** Null where there is no name, which every identity must have. */
function identity(
  name: string | null,
  { identity_class, scope, sector = null, country = null, link = null }: Parts,
): StixObject | null {
  if (name === null || name.trim() === "") return null;
  const ours = present({ sector, country });
  const sectors = sector === null ? [] : [SECTORS[sector]].filter((word) => word !== undefined);
  const content = present({
    name,
    identity_class,
    sectors,
    external_references: link === null ? [] : [{ source_name: link.source, external_id: link.id }],
    extensions: Object.keys(ours).length === 0 ? null : extended(ours),
  });
  return timelessObject("identity", content, scope);
}

function classOf({ kind, actor }: Entity): string | null {
  if (kind === "person") return "individual";
  if (kind === "organisation" || (kind === "place" && actor?.sector === "GOV")) return "organization";
  return kind === "group" ? "group" : null;
}

const scopeOf = ({ hit: { origin } }: Found): string => `${origin.sha256} ${origin.key}`;
