import type { Statement } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { statementTree, type StatementNode } from "../../src/record/statement-tree.ts";
import { lakeReading } from "../support/lake.ts";

const ids = (nodes: readonly StatementNode[]): unknown[] =>
  nodes.map(({ statement, nested }) => (nested.length > 0 ? [statement.id, ...ids(nested)] : statement.id));

const withWithin = (within: Readonly<Record<string, string>>): unknown[] => {
  const reading = lakeReading();
  const statements = reading.statements
    .slice(-3)
    .map((statement): Statement => ({ ...statement, within: within[statement.id] ?? null }));
  return ids(statementTree({ ...reading, statements }));
};

describe("statementTree", () => {
  it("puts statements in text order under those that hold them", () => {
    expect(ids(statementTree(lakeReading()))).toEqual([
      "s1",
      "s2",
      "s3",
      "s4",
      ["s5", "s6"],
      "s7",
      "s8",
      "s9",
      "s10",
      "s11",
      "s12",
      ["s13", ["s14", "s15"]],
      "s16",
    ]);
  });

  it("loses no statement whose holder is unknown", () => {
    expect(withWithin({ s12: "nowhere" })).toEqual(["s11", "s12", "s16"]);
  });

  it("loses no statement of a ring", () => {
    expect(withWithin({ s11: "s12", s12: "s11" })).toEqual(["s11", "s12", "s16"]);
    expect(withWithin({ s11: "s11" })).toEqual(["s11", "s12", "s16"]);
  });
});
