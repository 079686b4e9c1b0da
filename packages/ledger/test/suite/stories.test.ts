import type { Reading } from "@hearsay/core";
import type { Arranged, Ledger } from "@hearsay/ledger";
import { expect, it } from "vitest";
import { buildReading } from "../support/build-reading.ts";
import { collect } from "../support/collect.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Stores } from "../support/stores.ts";

const COLLAPSE =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. Mayor Ilse Vorn blamed rusted cables that had been painted over. " +
  "Schools in the valley stay closed until the river falls. Divers searched the brown water for two missing welders all night.";
const RETOLD =
  "Nine workers died when the Tarn bridge collapsed on Monday. Rusted cables, painted over for years, were blamed by Mayor Ilse Vorn. " +
  "In the valley the schools remain closed while the river is high. All night divers searched for the two welders who are missing.";
const FIRE =
  "A warehouse full of tyres burned down in Port Kallen. Fire chief Oda Brink said that two of her crew were hurt. " +
  "Black smoke drifted over the ferry pier until the evening. The owner had no permit for so much rubber.";

function read(outlet: string, text: string, published: string): Reading {
  const events = text.includes("collapsed") ? [{ trigger: "collapsed", type: "OTHER" as const }] : [];
  const reading = buildReading(text, {
    url: `https://${outlet}.example/1`,
    title: `${outlet} reports`,
    outlet,
    published,
    events,
  });
  return { ...reading, document: { ...reading.document, sections: [{ kind: "body", span: [0, text.length] }] } };
}

const WIRE = read("wire", COLLAPSE, "2024-03-04T08:00:00Z");
const COPY = read("post", COLLAPSE, "2024-03-04T09:00:00Z");
const REWRITE = read("voice", RETOLD, "2024-03-04T10:00:00Z");
const OTHER = read("gull", FIRE, "2024-03-04T11:00:00Z");

async function filled({ open }: Stores, ...readings: Reading[]): Promise<Ledger> {
  const ledger = await open();
  for (const reading of readings) await ledger.add(reading, provenance);
  return ledger;
}

const shown = ({ version, story, isNew, lineage }: Arranged): string =>
  `${version} ${lineage.kind} ${lineage.origins.map(({ document }) => document).join("+")} in ${story}${isNew ? ", new" : ""}`;

describeStores("stories", (stores) => {
  it("are found as documents come, with what each was made of", async () => {
    const ledger = await filled(stores, WIRE, COPY, REWRITE, OTHER);
    expect(await collect(ledger.arrange(), shown)).toStrictEqual([
      "1 original  in 1, new",
      "2 copy 1 in 1",
      "3 rewrite 1 in 1",
      "4 original  in 2, new",
    ]);
    const heads = await ledger.stories();
    expect(heads.map(({ id, documents, title }) => [id, documents, title])).toStrictEqual([
      [2, 1, "gull reports"],
      [1, 3, "wire reports"],
    ]);
    expect(heads[1]).toMatchObject({ first: "2024-03-04T08:00:00.000Z", last: "2024-03-04T10:00:00.000Z" });
  });

  it("go on where they stopped, and take what was added since", async () => {
    const ledger = await filled(stores, WIRE, COPY, OTHER);
    for await (const { version } of ledger.arrange()) if (version === 1) break;
    expect(await collect(ledger.arrange(), ({ version }) => version)).toStrictEqual([2, 3]);
    await ledger.add(REWRITE, provenance);
    expect(await collect(ledger.arrange(), shown)).toStrictEqual(["4 rewrite 1 in 1"]);
    expect(await collect(ledger.arrange(), shown)).toStrictEqual([]);
  });

  it("are told with their documents, their lines and where each is told", async () => {
    const ledger = await filled(stores, WIRE, COPY, REWRITE);
    await collect(ledger.arrange(), shown);
    const story = await ledger.story(1);
    expect(story?.members.map(({ version, lineage }) => [version.outlet, lineage.kind])).toStrictEqual([
      ["wire", "original"],
      ["post", "copy"],
      ["voice", "rewrite"],
    ]);
    const fell = story?.claims.find(({ kind }) => kind === "event");
    expect(fell?.carriers.map(({ version, lines }) => [version, lines])).toStrictEqual([
      [1, ["1"]],
      [2, ["1"]],
      [3, ["1"]],
    ]);
    expect(fell?.lines).toStrictEqual(["1"]);
    expect(await ledger.story(7)).toBeNull();
  });

  it("arrange each version once, when two writers do it at a time", async () => {
    const there = stores.place();
    const [one, other] = [await stores.open(there), await stores.open(there)];
    for (const reading of [WIRE, COPY, REWRITE, OTHER]) await one.add(reading, provenance);
    const found = await Promise.all([collect(one.arrange(), shown), collect(other.arrange(), shown)]);
    expect(found.flat()).toHaveLength(4);
    const heads = await one.stories();
    expect(heads.reduce((sum, { documents }) => sum + documents, 0)).toBe(4);
  });
});
