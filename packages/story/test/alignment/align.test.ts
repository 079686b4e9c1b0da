import { describe, expect, it } from "vitest";
import type { Reading } from "@hearsay/core";
import { alignReadings } from "../../src/index.ts";
import { storyReading, words } from "../support/story-reading.ts";

const pairsOf = (a: Reading, b: Reading): [string | null, string | null, string][] =>
  alignReadings(a, b).passages.map((passage) => [words(a, passage.a), words(b, passage.b), passage.relation]);

const BRIDGE = "The bridge over the Tarn collapsed on Monday and killed nine workers.";
const MAYOR = "Mayor Ilse Vorn blamed rusted cables that had been painted over.";
const SCHOOLS = "Schools in the valley stay closed until the river falls.";

describe("alignReadings", () => {
  it("finds a copied sentence exactly", () => {
    const [a, b] = [storyReading(`${BRIDGE} ${MAYOR}`), storyReading(`${BRIDGE} ${MAYOR}`)];
    expect(pairsOf(a, b)).toEqual([
      [BRIDGE, BRIDGE, "copy"],
      [MAYOR, MAYOR, "copy"],
    ]);
  });

  it("finds sentences that were moved", () => {
    const [a, b] = [storyReading(`${BRIDGE} ${MAYOR} ${SCHOOLS}`), storyReading(`${SCHOOLS} ${BRIDGE} ${MAYOR}`)];
    expect(pairsOf(a, b).map(([own, other]) => own === other)).toEqual([true, true, true]);
  });

  it("finds a paraphrase by its names, numbers and rare words", () => {
    const told = "Painted-over cables, eaten by rust, were to blame, Ilse Vorn, the mayor, declared.";
    const a = storyReading(`${BRIDGE} ${MAYOR} ${SCHOOLS}`, (r) =>
      r.entity("e1", { kind: "person", name: "Ilse Vorn", mentions: ["Mayor Ilse Vorn"] }),
    );
    const b = storyReading(`It rained all week. ${told}`, (r) =>
      r.entity("e7", { kind: "person", name: "Ilse Vorn", mentions: ["Ilse Vorn"] }),
    );
    expect(pairsOf(a, b)).toEqual([[MAYOR, told, "paraphrase"]]);
  });

  it("finds both parts of a sentence that was divided", () => {
    const [first, second] = ["A bridge over the Tarn collapsed on Monday.", "The collapse killed nine workers."];
    const [a, b] = [storyReading(`${BRIDGE} ${SCHOOLS}`), storyReading(`${first} ${second}`)];
    expect(pairsOf(a, b).map(([own, other]) => [own, other])).toEqual([
      [BRIDGE, first],
      [BRIDGE, second],
    ]);
  });

  it("knows a distance in another unit", () => {
    const [own, other] = ["The leak began 12 kilometers from Orra.", "Some 7.5 miles from Orra the leak began."];
    expect(pairsOf(storyReading(`${SCHOOLS} ${own}`), storyReading(`${MAYOR} ${other}`))).toEqual([[own, other, "paraphrase"]]);
  });

  it("says what has no counterpart", () => {
    const [a, b] = [storyReading(`${BRIDGE} ${SCHOOLS}`), storyReading(`${BRIDGE} ${MAYOR}`)];
    const { onlyInA, onlyInB } = alignReadings(a, b);
    expect(onlyInA.map((span) => words(a, span))).toEqual([SCHOOLS]);
    expect(onlyInB.map((span) => words(b, span))).toEqual([MAYOR]);
  });

  it("aligns nothing of documents that only share common words", () => {
    const b = storyReading(
      "The board of the bank met on Tuesday and kept its rate. Workers at the mill want higher pay until May.",
    );
    expect(alignReadings(storyReading(`${BRIDGE} ${MAYOR} ${SCHOOLS}`), b).passages).toEqual([]);
  });

  it("aligns nothing of a document without sentences", () => {
    const empty: Reading = { ...storyReading(BRIDGE), sentences: [] };
    expect(alignReadings(empty, storyReading(MAYOR))).toEqual({ passages: [], onlyInA: [], onlyInB: [[0, MAYOR.length]] });
  });
});
