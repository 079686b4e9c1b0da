import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { StoredVersion } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { denial, ferry } from "../support/harbour.ts";
import { hitsIn, lookUpIn, odd, oddReading, textOf, versionOf } from "./synthetic.ts";

type Node = Readonly<Record<string, unknown>>;
const both = [versionOf(1, ferry), versionOf(2, denial)];

async function exported(versions: readonly StoredVersion[], lookUp = lookUpIn(versions)) {
  const text = await textOf(
    versions.flatMap((version) => hitsIn(version)),
    "jsonld",
    { lookUp },
  );
  const { "@context": context, "@graph": graph } = JSON.parse(text) as { "@context": Node; "@graph": readonly Node[] };
  return { text, context, graph, one: (end: string) => graph.find(({ id }) => String(id).endsWith(end))! };
}

/** All objects in an object. */
const within = (value: unknown): readonly Node[] =>
  typeof value !== "object" || value === null
    ? []
    : Array.isArray(value)
      ? value.flatMap(within)
      : [value as Node, ...Object.values(value).flatMap(within)];

it("an annotation points at its sentences by address and quotation, and by positions in the text that was read", async () => {
  const before = "🚢 ".repeat(40);
  const version = versionOf(1, oddReading(before, { url: "https://news.example/odd" }));
  const [hit] = hitsIn(version);
  const start = version.reading.document.text.indexOf("Guards");
  const found = { ...hit!, evidence: { span: [start, start + 6] as const, text: "Guards" } };
  const [annotation] = JSON.parse(await textOf([found], "jsonld", { lookUp: () => version }))["@graph"].filter(
    ({ type }: Node) => Array.isArray(type) && type.includes("Annotation"),
  );
  const characters = Array.from(version.reading.document.text);
  const [atAddress, inText] = annotation.target;
  expect(atAddress).toMatchObject({
    source: "https://news.example/odd",
    selector: { exact: "Guards", suffix: expect.stringMatching(/^ shot at /u), prefix: expect.stringMatching(/ fell\. $/u) },
    state: { type: "TimeState", sourceDate: "2024-05-02T08:00:00.000Z" },
  });
  const [, position] = inText.selector;
  expect(characters.slice(position.start, position.end).join("")).toBe("Guards");
  expect(position.start).toBeLessThan(start);
  expect(inText.source).toBe(annotation.wasDerivedFrom);
});

it("says what read it, from which version, whose it is and who says so", async () => {
  const { one } = await exported(both);
  expect(one("#annotation-of-statement-s1")).toMatchObject({
    type: ["Annotation", "Entity"],
    body: { act: "state", certainty: "certain", content: ["the ferry was towed away"], withdrawn: false },
  });
  const { wasGeneratedBy, wasDerivedFrom, body } = one("#annotation-of-event-v1") as { [name: string]: unknown; body: Node };
  expect(one(String(wasGeneratedBy))).toMatchObject({
    type: "Activity",
    used: [wasDerivedFrom, "urn:hearsay:model:test-model"],
    wasAssociatedWith: "urn:hearsay:program:0.0.0",
  });
  expect(one(String(wasDerivedFrom))).toMatchObject({
    specializationOf: "https://news.example/ferry",
    wasAttributedTo: "urn:hearsay:outlet:The%20Tolvik%20Post",
    generatedAtTime: "2024-05-02T08:00:00.000Z",
    sha256: both[0]!.sha256,
  });
  expect(one(String(body.wasAttributedTo))).toMatchObject({ type: "Agent", label: "Mara Olin", sourceKind: "person" });
  expect(one("#annotation-of-event-v2")).toMatchObject({ body: { wasAttributedTo: "urn:hearsay:outlet:The%20Tolvik%20Post" } });
});

it("what is not known is absent", async () => {
  const { one, graph: known } = await exported(both, () => null);
  const text = JSON.stringify(known);
  expect(text).not.toContain("TextPositionSelector");
  expect(text).not.toContain("SoftwareAgent");
  expect(one("#annotation-of-event-v1").body).not.toHaveProperty("lines");
  expect(one("#annotation-of-event-v1").body).not.toHaveProperty("place");
  const { graph } = await exported([versionOf(3, { ...ferry, document: { ...ferry.document, outlet: null, published: null } })]);
  expect(JSON.stringify(graph)).not.toMatch(/"(?:outlet|published)":/u);
});

it("whatever the texts, every name is in the context, every node that is named is there, and nothing is null", async () => {
  await fc.assert(
    fc.asyncProperty(odd, odd, async (text, url) => {
      const { context, graph, text: json } = await exported([versionOf(1, oddReading(text, { url })), ...both]);
      const ids = new Set(within(graph).map(({ id }) => id));
      for (const node of within(graph))
        for (const [name, value] of Object.entries(node)) {
          expect(Object.keys(context)).toContain(name);
          expect(value).not.toBe(null);
          const isLink = typeof context[name] === "object" && (context[name] as Node)["@type"] === "@id";
          if (isLink) for (const id of [value].flat()) expect(typeof id === "object" || ids.has(id)).toBe(true);
        }
      for (const { id } of within(graph).filter(({ id }) => id !== undefined)) expect(id).toMatch(/^[a-z]+:[^\s<>"{}|\\^`]*$/iu);
      expect(json).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/iu);
    }),
    { numRuns: 60 },
  );
});

it("every term of our own is documented", async () => {
  const page = readFileSync(new URL("../../../../docs/reference/export.md", import.meta.url), "utf8");
  const section = page.split(/^## /mu).find((part) => part.startsWith("JSON-LD"))!;
  const { context } = await exported(both);
  const own = Object.entries(context).filter(([, term]) => JSON.stringify(term).includes('"hearsay:'));
  expect(own.length).toBeGreaterThan(30);
  expect(own.map(([name]) => name).filter((name) => !section.includes(`\`${name}\``))).toStrictEqual([]);
});
