import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/reading/contract.ts";
import { readingSchema } from "../../src/reading/schema.ts";

const validate = new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(readingSchema);

const TEXT = "Lund, the mayor of Merrow, said on Tuesday that she would go.";
/** A reading with one of everything. */
const full: Reading = {
  hearsay: 1,
  document: {
    id: "1",
    text: TEXT,
    title: null,
    url: null,
    outlet: "Coastal Courier",
    credit: null,
    authors: [],
    published: "2023-09-13",
    language: "en",
    sections: [{ kind: "body", span: [0, TEXT.length] }],
  },
  sentences: [[0, TEXT.length]],
  entities: [
    {
      id: "e1",
      kind: "person",
      name: "Lund",
      mentions: [{ span: [0, 4], form: "name" }],
      roles: [{ text: "mayor", span: [10, 15], of: "e2" }],
      actor: { country: "SWE", sector: "GOV" },
      place: null,
      link: null,
    },
    {
      id: "e2",
      kind: "place",
      name: "Merrow",
      mentions: [{ span: [19, 25], form: "name" }],
      roles: [],
      actor: null,
      place: { latitude: 55.6, longitude: 13, country: "SE", subdivision: null, precision: "city" },
      link: { source: "geonames", id: "1" },
    },
  ],
  times: [{ id: "t1", span: [35, 42], type: "DATE", value: "2023-09-12", from: "2023-09-12", to: "2023-09-13" }],
  statements: [
    {
      id: "s1",
      source: { spans: [[0, 25]], entity: "e1", kind: "person" },
      via: [{ spans: [[0, 4]], entity: null, kind: "media" }],
      cue: { spans: [[27, 31]], lemma: "say", act: "state" },
      content: [[43, 60]],
      quotation: "indirect",
      certainty: "certain",
      within: null,
    },
  ],
  events: [
    {
      id: "v1",
      trigger: [58, 60],
      type: "OTHER",
      mode: null,
      actors: [{ entity: "e1", span: [48, 51] }],
      recipients: [],
      place: null,
      time: { expression: "t1", from: "2023-09-12", to: "2023-09-13" },
      count: null,
      status: "planned",
      background: false,
      statement: "s1",
    },
  ],
  checks: [{ kind: "weekday", spans: [[35, 42]], verdict: "undecided", note: "no date beside it" }],
  diagnostics: [{ rule: "section-misplaced", severity: "warning", message: "left out", span: null }],
};

/** A copy with one place changed. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(full);
  const at = path.slice(0, -1).reduce<Record<string | number, unknown>>((node, key) => node[key] as never, copy as never);
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return copy;
}

describe("readingSchema", () => {
  it("accepts a reading with one of everything", () => {
    expect(validate(full), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ["another version", ["hearsay"], 2],
    ["a missing layer", ["times"], undefined],
    ["a field that is not in the contract", ["document", "source"], "x"],
    ["a negative offset", ["sentences", 0], [-1, 4]],
    ["a span of three", ["sentences", 0], [0, 1, 2]],
    ["a broken offset", ["sentences", 0], [0, 1.5]],
    ["an entity without a mention", ["entities", 0, "mentions"], []],
    ["an entity without a name", ["entities", 0, "name"], ""],
    ["an unknown kind", ["entities", 0, "kind"], "animal"],
    ["a country in two letters", ["entities", 0, "actor", "country"], "SE"],
    ["a latitude beyond the pole", ["entities", 1, "place", "latitude"], 91],
    ["a statement without content", ["statements", 0, "content"], []],
    ["a source without words", ["statements", 0, "source", "spans"], []],
    ["an unknown act", ["statements", 0, "cue", "act"], "sing"],
    ["an unknown type of event", ["events", 0, "type"], "FIGHT"],
    ["a number for an id", ["statements", 0, "within"], 3],
  ])("refuses %s", (_, path, value) => {
    expect(validate(changed(path, value))).toBe(false);
  });

  it("names every field that the contract has, and no other", () => {
    const contract = readFileSync(new URL("../../src/reading/contract.ts", import.meta.url), "utf8");
    const declared = new Set<string | undefined>([...contract.matchAll(/readonly (\w+)\??:/gu)].map((match) => match[1]));
    const named = new Set<string | undefined>();
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("properties" in node) for (const key of Object.keys(node.properties as object)) named.add(key);
      Object.values(node).forEach(visit);
    };
    visit(readingSchema);
    expect(named).toEqual(declared);
  });
});
