import { describe, expect, it } from "vitest";
import { joinOffices } from "../../../src/entity/steps/join-offices.ts";
import type { GazetteerRecord } from "../../../src/pipeline/gazetteer.ts";
import { alone, entityContext, mentionsOf, phrasesOf } from "../../support/entities.ts";
import { document } from "../../support/sentences.ts";
import { RECORDS } from "../../support/speech.ts";

describe("joinOffices", () => {
  const made = document(
    "Prime/ADJ/JJ/2/amod Minister/PROPN/NNP/4/nsubj Kroon/PROPN/NNP/2/flat left|leave/VERB/VBD/0/root Pike/PROPN/NNP/4/obj",
    "The/DET/DT/3/det prime/ADJ/JJ/3/amod minister/NOUN/NN/6/nsubj and/CCONJ/CC/5/cc mayors|mayor/NOUN/NNS/3/conj slept|sleep/VERB/VBD/0/root",
  );
  const joined = (kroon: string) => {
    const mentions = mentionsOf(made, { [kroon]: { label: "PER" }, Pike: { label: "PER" }, "The prime minister": {} });
    const titled = mentions.map((m) => (m.form === "name" && m.index === 0 ? { ...m, extent: [0, 3] as const } : m));
    return phrasesOf(joinOffices.apply(alone(titled), entityContext(made, titled)), made, titled);
  };

  it("joins a definite office to the one person whom the text gives it", () => {
    expect(joined("Kroon")).toEqual([["Kroon", "The prime minister"], ["Pike"]]);
  });

  const leader: GazetteerRecord = {
    ...RECORDS[0]!,
    id: "joran-pike",
    name: "Joran Pike",
    kind: "person",
    type: "leader",
    country: "VLD",
    offices: [{ title: "president", from: "2020-01", to: "2024-06" }],
  };
  const nations = document(
    "Pike/PROPN/NNP/2/nsubj slept|sleep/VERB/VBD/0/root",
    "The/DET/DT/3/det Valdorian/ADJ/JJ/3/amod leader/NOUN/NN/4/nsubj woke|wake/VERB/VBD/0/root",
  );
  const mentions = mentionsOf(nations, { Pike: { label: "PER" }, "The Valdorian leader": {} });
  const known = (published: string | null) => {
    const drafts = alone(mentions).map((draft, i) => (i === 0 ? { ...draft, record: leader } : draft));
    return joinOffices.apply(drafts, entityContext(nations, mentions, { published })).length;
  };

  it("joins “the Valdorian leader” to who led Valdoria when the article was published", () => {
    expect(known("2023-05-01")).toBe(1);
    expect(known(null)).toBe(1);
    expect(known("2025-05-01")).toBe(2);
  });
});
