import { describe, expect, it } from "vitest";
import { divideCapitals } from "../../../src/entity/steps/divide-capitals.ts";
import { entityContext, mentionsOf } from "../../support/entities.ts";
import { document } from "../../support/sentences.ts";

/** What the one mention of Merrow is taken for: a record, or none. */
function taken(line: string, label: "LOC" | "PER" = "LOC"): string | null {
  const made = document(line);
  const mentions = mentionsOf(made, { Merrow: { kind: label === "PER" ? "person" : "place", label } });
  const [draft] = divideCapitals.apply([{ members: [0], record: null, rules: [] }], entityContext(made, mentions));
  return draft!.record?.id ?? null;
}

describe("divideCapitals", () => {
  it.each([
    ["Merrow/PROPN/NNP/2/nsubj intends|intend/VERB/VBZ/0/root"],
    ["Envoys/NOUN/NNS/2/nsubj warned|warn/VERB/VBD/0/root Merrow/PROPN/NNP/2/obj"],
    ["Merrow/PROPN/NNP/3/nmod:poss ’s/PART/POS/1/case offer/NOUN/NN/0/root"],
    ["Talks|talk/NOUN/NNS/0/root with/ADP/IN/3/case Merrow/PROPN/NNP/1/nmod"],
  ])("takes a capital that acts for its government: %s", (line) => {
    expect(taken(line)).toBe("VLD");
  });

  it.each([
    ["Merrow/PROPN/NNP/2/nsubj lies|lie/VERB/VBZ/0/root"],
    ["Envoys/NOUN/NNS/2/nsubj left|leave/VERB/VBD/0/root Merrow/PROPN/NNP/2/obj"],
    ["Merrow/PROPN/NNP/3/nmod:poss ’s/PART/POS/1/case suburbs|suburb/NOUN/NNS/0/root"],
    ["Rain|rain/NOUN/NN/0/root in/ADP/IN/3/case Merrow/PROPN/NNP/1/nmod"],
  ])("takes a capital that something is in for the city: %s", (line) => {
    expect(taken(line)).toBe("merrow");
  });

  it("takes no person for a city", () => {
    expect(taken("Merrow/PROPN/NNP/2/nsubj intends|intend/VERB/VBZ/0/root", "PER")).toBeNull();
  });

  it("divides a chain whose mentions are used both ways, and leaves what it does not know", () => {
    const made = document(
      "Merrow/PROPN/NNP/2/nsubj agreed|agree/VERB/VBD/0/root",
      "Rain/NOUN/NN/2/nsubj hit/VERB/VBD/0/root Merrow’s/PROPN/NNP/2/obj Averin/PROPN/NNP/2/obl",
      "Rain/NOUN/NN/2/nsubj left|leave/VERB/VBD/0/root Merrow/PROPN/NNP/2/obj",
    );
    const place = { kind: "place", label: "LOC" } as const;
    const first = mentionsOf(made, { "Merrow": place, "Averin": place }); // prettier-ignore
    const last = { ...first[0]!, index: 2, range: [8, 9] as const, extent: [8, 9] as const, head: 8, name: { range: [8, 9] as const, label: "LOC" as const } }; // prettier-ignore
    const mentions = [...first, last];
    const unknown = { members: [1], record: null, rules: ["test"] };
    const divided = divideCapitals.apply(
      [{ members: [0, 2], record: null, rules: ["test"] }, unknown],
      entityContext(made, mentions),
    );
    expect(divided.map(({ members, record, rules }) => [members, record?.id, rules])).toEqual([
      [[2], "merrow", ["test"]],
      [[0], "VLD", ["test", "divide-capitals"]],
      [[1], undefined, ["test"]],
    ]);
    expect(divided[2]).toBe(unknown);
  });
});
