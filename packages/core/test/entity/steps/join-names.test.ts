import { describe, expect, it } from "vitest";
import type { NameLabel } from "../../../src/document/annotation/mention.ts";
import type { Draft } from "../../../src/entity/draft.ts";
import { joinInitialisms } from "../../../src/entity/steps/join-initialisms.ts";
import { joinRecords, joinSameNames, joinShortNames } from "../../../src/entity/steps/join-names.ts";
import { entityContext, mentionsOf } from "../../support/entities.ts";
import { document } from "../../support/sentences.ts";
import { RECORDS } from "../../support/speech.ts";

type Given = readonly [name: string, label: NameLabel, record?: (typeof RECORDS)[number]];

/** Names as drafts of one mention each; a sentence a name. */
function named(...given: readonly Given[]) {
  const lines = given.map(([name]) => {
    const words = name.split(" ");
    const last = words.length;
    const rest = words.slice(0, -1).map((word) => `${word}/PROPN/NNP/${last}/compound`);
    return [...rest, `${words.at(-1)}/PROPN/NNP/0/root`, `#x/X/FW/${last}/dep`].join(" ");
  });
  const made = document(...lines);
  let at = 0;
  const mentions = given.map(([name, label], index) => {
    const size = name.split(" ").length;
    const range = [at, at + size] as const;
    at += size + 1;
    return {
      ...mentionsOf(made, { "#x": { label } })[0]!,
      index,
      range,
      extent: range,
      head: range[1] - 1,
      name: { range, label },
    };
  });
  const drafts = given.map(([, , record], index): Draft => ({ members: [index], record: record ?? null, rules: [] }));
  return { drafts, context: entityContext(made, mentions) };
}

const joined = (step: typeof joinSameNames, ...given: readonly Given[]): (readonly number[])[] => {
  const { drafts, context } = named(...given);
  return step.apply(drafts, context).map(({ members }) => members);
};

describe("joinRecords", () => {
  it("joins what the gazetteer knows as one", () => {
    expect(
      joined(joinRecords, ["VDR", "LOC", RECORDS[0]!], ["Merrow", "LOC", RECORDS[1]!], ["Valdoria", "LOC", RECORDS[0]!]),
    ).toEqual([[0, 2], [1]]);
    expect(joined(joinRecords, ["Averin", "LOC"], ["Averin", "LOC"])).toEqual([[0], [1]]);
  });
});

describe("joinSameNames", () => {
  it("joins names whatever their accents, stops and case", () => {
    expect(joined(joinSameNames, ["José Lund", "PER"], ["A. Berg", "PER"], ["JOSE LUND", "PER"], ["A Berg", "PER"])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("keeps a person and a place of one name apart, and two records", () => {
    expect(joined(joinSameNames, ["Strand", "PER"], ["Strand", "LOC"])).toEqual([[0], [1]]);
    expect(joined(joinSameNames, ["Averin", "LOC", RECORDS[0]!], ["Averin", "LOC", RECORDS[1]!])).toEqual([[0], [1]]);
  });

  it("joins a great many at once", () => {
    const many = Array.from({ length: 3000 }, (_, i): Given => [i % 2 ? "Lund" : "Berg", "PER"]);
    expect(joined(joinSameNames, ...many).map((members) => members.length)).toEqual([1500, 1500]);
  });
});

describe("joinShortNames", () => {
  it("joins a surname, a first name, and the beginning of an organisation’s name", () => {
    expect(joined(joinShortNames, ["Anna Lund", "PER"], ["Lund", "PER"], ["Anna", "PER"])).toEqual([[0, 1, 2]]);
    expect(joined(joinShortNames, ["Averin Shipping Company", "ORG"], ["Averin Shipping", "ORG"])).toEqual([[0, 1]]);
  });

  it("joins a name without its first part", () => {
    expect(joined(joinShortNames, ["Anna Maria Lund", "PER"], ["Maria Lund", "PER"])).toEqual([[0, 1]]);
  });

  it("leaves a name whose owner is in doubt, or that only ends an organisation’s", () => {
    expect(joined(joinShortNames, ["Anna Lund", "PER"], ["Karl Lund", "PER"], ["Lund", "PER"])).toEqual([[0], [1], [2]]);
    expect(joined(joinShortNames, ["Averin Shipping Company", "ORG"], ["Company", "ORG"])).toEqual([[0], [1]]);
  });
});

describe("joinInitialisms", () => {
  it("joins an initialism to the name that it abbreviates, with or without its small words", () => {
    expect(joined(joinInitialisms, ["Board of Averin Pilots", "ORG"], ["BAP", "ORG"], ["B.O.A.P.", "ORG"])).toEqual([[0, 1, 2]]);
  });

  it("leaves one that two names could have, one that is none, and one that the gazetteer knows as another", () => {
    expect(joined(joinInitialisms, ["Averin Pilots", "ORG"], ["Allied Press", "ORG"], ["AP", "ORG"])).toEqual([[0], [1], [2]]);
    expect(joined(joinInitialisms, ["Averin Pilots", "ORG"], ["XY", "ORG"])).toEqual([[0], [1]]);
    expect(joined(joinInitialisms, ["Averin Pilots", "ORG", RECORDS[2]!], ["AP", "ORG", RECORDS[3]!])).toEqual([[0], [1]]);
  });
});
