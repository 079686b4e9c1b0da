import { describe, expect, it } from "vitest";
import { COLUMNS, eventLines, headerLine } from "../../src/output/csv.ts";
import { csvSink } from "../../src/output/csv-sink.ts";
import { riverReading } from "../support/river.ts";

describe("eventLines", () => {
  it("has a cell for every column of the header", () => {
    for (const line of eventLines(riverReading()))
      expect(line.match(/(?:"(?:[^"]|"")*"|[^,"\r]*)(?:,|\r\n)/gu)).toHaveLength(COLUMNS.length);
  });

  it("quotes commas and quotation marks, and ends lines as RFC 4180 asks", () => {
    const [, shelled] = eventLines(riverReading());
    expect(shelled).toContain('"Troops shelled Strand on 9 March, Rhea Lund said."');
    expect(shelled).toMatch(/\r\n$/u);
    const quoted = {
      ...riverReading(),
      entities: riverReading().entities.map((entity) => ({ ...entity, name: `"${entity.name}"` })),
    };
    expect(eventLines(quoted)[1]).toContain('"""Strand"""');
  });

  it("keeps a spreadsheet from taking text for a formula, and leaves numbers alone", () => {
    const [talks, shelled] = eventLines(riverReading());
    expect(talks).toContain(",'=Averin=; Valdoria,");
    expect(shelled).toContain(",55.25,-12.5,SE,city,2,");
  });
});

describe("csvSink", () => {
  it("prints the header once, also where there is no document", async () => {
    let text = "";
    const sink = csvSink(async (part) => {
      text += part;
    });
    await sink.finish();
    expect(text).toBe(headerLine());
    await sink.write("river", riverReading());
    await sink.finish();
    expect(text.split("\r\n")).toHaveLength(4);
  });
});
