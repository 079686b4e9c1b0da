import { expect } from "vitest";

export type StixNode = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };
export interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly StixNode[];
}

/** Of STIX 2.1: what each kind of object must have beside what all must have. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  identity: ["name", "created_by_ref"],
  location: ["latitude", "longitude", "created_by_ref"],
  report: ["name", "published", "object_refs", "created_by_ref"],
  note: ["content", "object_refs", "created_by_ref"],
  "extension-definition": ["name", "schema", "version", "extension_types", "created_by_ref"],
};
const CLASSES = ["individual", "group", "system", "organization", "class", undefined];
const ID = /^([a-z][a-z-]+)--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

/** Holds a bundle to the required properties, the forms of ids and times, and references that resolve within it. */
export function checkBundle(bundle: Bundle): void {
  expect(Object.keys(bundle).sort()).toStrictEqual(["id", "objects", "type"]);
  expect(bundle.type).toBe("bundle");
  expect(bundle.id).toMatch(ID);
  const ids = new Set(bundle.objects.map(({ id }) => id));
  expect(ids.size).toBe(bundle.objects.length);
  expect(new Set([...ids].map((id) => id.slice(-36))).size).toBe(ids.size);
  for (const object of bundle.objects) {
    checkObject(object);
    checkValue(object, ids);
  }
}

function checkObject(object: StixNode): void {
  const { type, id, name, identity_class: identityClass } = object;
  expect(ID.exec(id)?.[1]).toBe(type);
  expect(object.spec_version).toBe("2.1");
  const system = identityClass === "system";
  const required = REQUIRED[type]?.filter((property) => !(system && property === "created_by_ref"));
  expect(required, `the type ${type}`).toBeDefined();
  expect(required!.filter((property) => object[property] === undefined)).toStrictEqual([]);
  for (const property of ["created", "modified", ...(type === "report" ? ["published"] : [])])
    expect(object[property]).toMatch(TIME);
  expect(String(object.modified) >= String(object.created)).toBe(true);
  if (type === "identity") expect(CLASSES).toContain(identityClass);
  if (name !== undefined) expect(name).toMatch(/\S/u);
  if (object.confidence !== undefined) expect([100, 70, 50, 30]).toContain(object.confidence);
}

/** Lists are not empty, nothing is null, names have three letters or more, and what is referred to is there. */
function checkValue(value: unknown, ids: ReadonlySet<string>): void {
  expect(value).not.toBe(null);
  if (Array.isArray(value)) expect(value.length).toBeGreaterThan(0);
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) expect(name === "id" || ID.test(name) || /^[a-z][a-z0-9_]{2,249}$/u.test(name), name).toBe(true);
    if (/_refs?$/u.test(name)) for (const id of [inner].flat()) expect(ids.has(String(id)), `${name} ${String(id)}`).toBe(true);
    if (ID.test(name)) expect(ids.has(name)).toBe(true);
    if (name === "external_references")
      for (const reference of inner as readonly Readonly<Record<string, unknown>>[])
        expect(reference.source_name !== undefined && (reference.url ?? reference.external_id) !== undefined).toBe(true);
    checkValue(inner, ids);
  }
}
