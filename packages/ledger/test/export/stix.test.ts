import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Entity, Reading } from "@hearsay/core";
import type { Hit, LookUpVersion, StoredVersion } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { denial, ferry } from "../support/harbour.ts";
import { type Bundle, checkBundle, type StixNode } from "./check-stix.ts";
import { hitsIn, lookUpIn, odd, oddReading, textOf, versionOf } from "./synthetic.ts";

const both = [versionOf(1, ferry), versionOf(2, denial)];
const hitsOf = (versions: readonly StoredVersion[]): readonly Hit[] => versions.flatMap((version) => hitsIn(version));

async function bundleOf(hits: readonly Hit[], lookUp: LookUpVersion = lookUpIn(both), exportedAt?: string) {
  const text = await textOf(hits, "stix", exportedAt === undefined ? { lookUp } : { lookUp, exportedAt });
  const bundle = JSON.parse(text) as Bundle;
  checkBundle(bundle);
  const all = (type: string) => bundle.objects.filter((object) => object.type === type);
  const named = (name: string) => bundle.objects.find((object) => object.name === name)!;
  const note = (word: string) => all("note").find((object) => JSON.stringify(object.extensions).includes(`"${word}"`))!;
  return { text, bundle, all, named, note };
}

/** What our extension says of an object. */
const ours = (object: StixNode) => Object.values(object.extensions as object)[0] as Record<string, unknown>;
const changed = (reading: Reading, name: string, parts: Partial<Entity>): Reading => ({
  ...reading,
  entities: reading.entities.map((entity) => (entity.name === name ? { ...entity, ...parts } : entity)),
});

it("a report a version, a note a hit, with whom and what it refers to", async () => {
  const { all, named, note } = await bundleOf(hitsOf(both));
  expect(all("report")).toHaveLength(2);
  expect(all("note")).toHaveLength(hitsOf(both).length);
  const report = named("Ferry towed away");
  expect(report).toMatchObject({
    published: "2024-05-01T10:00:00.000Z",
    created: "2024-05-02T08:00:00.000Z",
    object_refs: [named("The Tolvik Post").id],
    external_references: [{ source_name: "The Tolvik Post", url: "https://news.example/ferry" }],
  });
  expect(ours(report)).toMatchObject({ sha256: both[0]!.sha256, version_number: 1, model: "test-model", program: "0.0.0" });
  const arrest = note("arrested");
  expect(arrest.labels).toStrictEqual(["event", "COERCE", "arrest", "actual"]);
  expect(arrest.object_refs).toStrictEqual([report.id, named("Police").id, named("two smugglers").id, named("Tolvik").id]);
  expect(ours(arrest)).toMatchObject({
    actor_refs: [named("Police").id],
    withdrawn: false,
    span_start: 0,
    time_from: "2024-04-29",
  });
  expect(named("Tolvik")).toMatchObject({ type: "location", latitude: 60.5, longitude: 5.2, country: "NO" });
  expect(named("Police")).toMatchObject({ identity_class: "organization" });
  expect(named("two smugglers")).toMatchObject({ identity_class: "group" });
});

it("confidence is what the source says of it, and is absent where nobody says it", async () => {
  const { note } = await bundleOf(hitsOf(both));
  expect(note("denied")).toMatchObject({ confidence: 100 });
  expect(note("attacked")).toMatchObject({ confidence: 50 });
  expect(note("arrested")).not.toHaveProperty("confidence");
  const [statement] = hitsIn(both[0]!);
  const certain = statement as Extract<Hit, { kind: "statement" }>;
  const unknown = await bundleOf([{ ...certain, statement: { ...certain.statement, certainty: "unknown" } }]);
  expect(unknown.all("note")[0]).not.toHaveProperty("confidence");
});

it("the same export is the same, byte for byte, and a later one is a newer version of the same objects", async () => {
  const first = await bundleOf(hitsOf(both));
  expect((await bundleOf(hitsOf(both))).text).toBe(first.text);
  const later = await bundleOf(hitsOf(both), undefined, "2024-06-01T00:00:00Z");
  expect(later.bundle.objects.map(({ id }) => id)).toStrictEqual(first.bundle.objects.map(({ id }) => id));
  expect(later.all("note")[0]).toMatchObject({ created: "2024-05-02T08:00:00.000Z", modified: "2024-06-01T00:00:00.000Z" });
  const fewer = await bundleOf(hitsOf(both).slice(1));
  expect(fewer.bundle.id).not.toBe(first.bundle.id);
  const earlier = await bundleOf(hitsOf(both), undefined, "1999-01-01");
  expect(earlier.text).toBe(first.text);
});

it("who is named is one in all documents, who is not in each their own", async () => {
  const other = { ...ferry, document: { ...ferry.document, url: "https://news.example/other", outlet: "Gull" } };
  const versions = [versionOf(1, ferry), versionOf(2, other)];
  const { bundle } = await bundleOf(hitsOf(versions), lookUpIn(versions));
  const count = (name: string) => bundle.objects.filter((object) => object.name === name).length;
  expect([count("Police"), count("Mara Olin"), count("two smugglers"), count("Tolvik")]).toStrictEqual([1, 1, 2, 1]);
});

it("a country that acts is an organisation, with its sector", async () => {
  const actor = { country: "NOR", sector: "GOV" };
  const version = versionOf(2, changed(denial, "Norland", { actor, link: { source: "geonames", id: "1" } }));
  const { named } = await bundleOf(hitsIn(version), () => version);
  expect(named("Norland")).toMatchObject({
    identity_class: "organization",
    sectors: ["government"],
    external_references: [{ source_name: "geonames", external_id: "1" }],
  });
  expect(ours(named("Norland"))).toMatchObject(actor);
});

it("what was withdrawn says so and is not revoked, which could not be undone", async () => {
  const { all } = await bundleOf(hitsIn(both[0]!, { withdrawn: true, lines: 3 }));
  for (const note of all("note")) {
    expect(note.labels).toContain("withdrawn");
    expect(note).not.toHaveProperty("revoked");
    expect(ours(note)).toMatchObject({ withdrawn: true, lines: 3 });
  }
});

it("nothing found is still a bundle; what cannot be looked up is absent", async () => {
  expect((await bundleOf([])).bundle.objects).toHaveLength(2);
  const { all, note } = await bundleOf(hitsOf(both), () => null);
  expect(all("location")).toStrictEqual([]);
  expect(ours(note("arrested"))).toMatchObject({ place: "Tolvik" });
  expect(note("arrested")).not.toHaveProperty("lang");
});

it("whatever the texts, the bundle is valid and the same twice", async () => {
  await fc.assert(
    fc.asyncProperty(odd, odd, async (text, url) => {
      const versions = [
        versionOf(1, oddReading(text, { url }), { fetchedAt: text }),
        versionOf(2, oddReading(url, { url: null })),
      ];
      const first = await bundleOf(hitsOf(versions), lookUpIn(versions), text);
      expect(first.text).toBe((await bundleOf(hitsOf(versions), lookUpIn(versions), text)).text);
      expect(first.text).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/iu);
    }),
    { numRuns: 40 },
  );
});

it("every property of our own is documented", async () => {
  const page = readFileSync(new URL("../../../../docs/reference/export.md", import.meta.url), "utf8");
  const section = page.split(/^## /mu).find((part) => part.startsWith("STIX"))!;
  const { bundle } = await bundleOf(hitsOf(both));
  const extended = bundle.objects.filter(({ extensions }) => extensions !== undefined);
  const names = new Set(extended.flatMap((object) => Object.keys(ours(object))));
  names.delete("extension_type");
  expect(names.size).toBeGreaterThan(30);
  expect([...names].filter((name) => !section.includes(`\`${name}\``))).toStrictEqual([]);
});
