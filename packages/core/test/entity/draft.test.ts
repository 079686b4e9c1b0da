import { describe, expect, it } from "vitest";
import { type Draft, join, joinByKey, labelOf, nameText, namesOf } from "../../src/entity/draft.ts";
import { alone, entityContext, mentionsOf } from "../support/entities.ts";
import { document, find } from "../support/sentences.ts";
import { RECORDS } from "../support/speech.ts";

describe("names of a draft", () => {
  const made = document(
    "The/DET/DT/3/det Harbour/PROPN/NNP/3/compound Board/PROPN/NNP/6/nmod:poss ’s/PART/POS/3/case old/ADJ/JJ/6/amod plan/NOUN/NN/7/nsubj failed|fail/VERB/VBD/0/root",
    "The/DET/DT/2/det board/NOUN/NN/4/nsubj and/CCONJ/CC/2/cc slept|sleep/VERB/VBD/0/root",
  );
  const mentions = mentionsOf(made, { "The Harbour Board ’s": { kind: "organization", label: "ORG" }, "The board": {} });
  const context = entityContext(made, mentions);

  it("are bare: without an article and a possessive ending", () => {
    expect(mentions.map((mention) => nameText(mention, context))).toEqual(["Harbour Board", null]);
  });

  it("are each named once, the longest first", () => {
    const twice = mentionsOf(made, { Board: { label: "ORG" }, "Harbour Board": { label: "ORG" } });
    const draft: Draft = { members: [0, 1, 1], record: null, rules: [] };
    expect(namesOf(draft, entityContext(made, twice))).toEqual(["Harbour Board", "Board"]);
  });

  it("have the label that most of them bear", () => {
    const labelled = mentions.flatMap((mention) =>
      (["LOC", "ORG", "ORG"] as const).map((label) => ({ ...mention, name: { range: find(made, "Harbour Board"), label } })),
    );
    expect(labelOf({ members: [0, 1, 2], record: null, rules: [] }, entityContext(made, labelled))).toBe("ORG");
    expect(labelOf({ members: [1], record: null, rules: [] }, context)).toBeNull();
  });
});

describe("joining drafts", () => {
  const draft = (member: number, record: Draft["record"] = null): Draft => ({ members: [member], record, rules: [`r${member}`] });

  it("keeps members in order, the first record, and every rule once", () => {
    const [valdoria, merrow] = RECORDS;
    expect(join([draft(3), draft(1, merrow), draft(2, valdoria)], "by")).toEqual({
      members: [1, 2, 3],
      record: merrow,
      rules: ["r3", "r1", "r2", "by"],
    });
    expect(() => join([], "by")).toThrow(RangeError);
  });

  it("joins by key where the first of the group stood, and leaves the rest as it was", () => {
    const drafts = [draft(0), draft(1), draft(2), draft(3)];
    const joined = joinByKey(drafts, "by", ({ members: [m] }) => (m === 1 || m === 3 ? "odd" : null));
    expect(joined.map(({ members }) => members)).toEqual([[0], [1, 3], [2]]);
    expect(joined[0]).toBe(drafts[0]);
    expect(joinByKey(alone([]), "by", () => "x")).toEqual([]);
  });
});
