import { identifier } from "./identifier.ts";

/** An object of STIX 2.1, with all that is required of every kind. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: "2.1";
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

/** When this mapping was made: the time of all that is the same in every export, and of a version whose own time is not known. */
export const MAPPED_AT = "2026-01-01T00:00:00.000Z";
const SCHEMA = "docs/reference/export.md of Hearsay describes the properties, under STIX";

const timeless = { spec_version: "2.1", created: MAPPED_AT, modified: MAPPED_AT } as const;

/** What makes the objects: the program. */
export const MAKER: StixObject = {
  type: "identity",
  id: identifier("identity", "Hearsay"),
  ...timeless,
  name: "Hearsay",
  identity_class: "system",
};

/** Says what our own properties are, which stand in `extensions` of an object. */
export const EXTENSION: StixObject = {
  type: "extension-definition",
  id: identifier("extension-definition", "provenance"),
  ...timeless,
  created_by_ref: MAKER.id,
  name: "Hearsay provenance",
  description: "Where a report or note comes from: version, hash, span, source, reporting lines.",
  schema: SCHEMA,
  version: "1.0.0",
  extension_types: ["property-extension"],
};

export const extended = (properties: object) => ({ [EXTENSION.id]: { extension_type: "property-extension", ...properties } });

/** An object that is nothing but its content: the same content in the same scope is the same object, in every export. */
export const timelessObject = (type: string, content: object, scope: string | null): StixObject => ({
  type,
  id: identifier(type, [content, scope]),
  ...timeless,
  created_by_ref: MAKER.id,
  ...content,
});
