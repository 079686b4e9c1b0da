import { describe, expect, it } from "vitest";
import { tableRows } from "../metric/scorer.ts";
import { parseOptions } from "../run/options.ts";
import { merged, type Section, sectionText } from "../run/report.ts";
import { markdown } from "../run/table.ts";

const section = (name: string, parts: Partial<Section> = {}): Section => ({
  name,
  title: name,
  date: "2026-01-01",
  machine: "m",
  model: "h",
  notRun: null,
  tables: [],
  notes: [],
  ...parts,
});

describe("a table", () => {
  it("is Markdown with numbers to the right and a dash for what was not taken", () => {
    const columns = [{ name: "what" }, { name: "F1" }, { name: "n", digits: 0 }];
    expect(
      markdown({
        title: "",
        columns,
        rows: [
          ["a|b", 71.26, 3],
          ["c", null, 12],
        ],
      }),
    ).toBe("| what |   F1 |   n |\n| ---- | ---: | --: |\n| a\\|b | 71.3 |   3 |\n| c    |    – |  12 |");
  });
});

describe("a report", () => {
  it("says why a measure was not taken", () => {
    expect(sectionText(section("x", { notRun: "no data" }))).toContain("not run: no data");
  });

  it("keeps what was not asked for this time, in the order of the measures", () => {
    const [old, fresh] = [section("b", { date: "old" }), section("b", { date: "new" })];
    expect(merged(["a", "b"], [old], [section("a")]).map(({ name }) => name)).toEqual(["a", "b"]);
    expect(merged(["b"], [old], [fresh])).toEqual([fresh]);
    expect(merged(["b"], [old, section("gone")], [])).toEqual([old]);
  });
});

describe("a scorer’s table", () => {
  it("is read back by its column names", () => {
    const printed = [
      "┌─────────┬──────────────┬────────┐",
      "│ (index) │ measure      │ f1     │",
      "├─────────┼──────────────┼────────┤",
      "│ 0       │ 'exact cue'  │ '61.2' │",
      "└─────────┴──────────────┴────────┘",
    ].join("\n");
    expect(tableRows(printed)).toEqual([{ "(index)": "0", measure: "exact cue", f1: "61.2" }]);
    expect(tableRows("nothing")).toEqual([]);
  });
});

describe("options", () => {
  it("are measures and folders", () => {
    const { measures, model, fp32, limit } = parseOptions(["syntax", "--fp32", "/a/b", "--limit", "3"]);
    expect([measures, model, fp32?.pathname, limit]).toEqual([["syntax"], null, "/a/b/", 3]);
  });

  it("are refused when they are none", () => {
    expect(() => parseOptions(["--no"])).toThrow(TypeError);
    expect(() => parseOptions(["--limit", "few"])).toThrow("whole number");
  });
});
