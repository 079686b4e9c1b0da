import { describe, expect, it } from "vitest";
import { countSources, sourceGroups } from "../../src/record/source-groups.ts";
import { lakeReading } from "../support/lake.ts";
import { ReadingBuilder } from "../support/reading-builder.ts";

describe("sourceGroups", () => {
  it("groups statements by source, in the order of first appearance", () => {
    const groups = sourceGroups(lakeReading()).map(({ name, details, statements }) => [
      name,
      details,
      statements.map(({ statement }) => statement.id),
    ]);
    expect(groups).toEqual([
      ["Rhea Stann", ["person", "Water Minister"], ["s1", "s2", "s3", "s4"]],
      ["Officials familiar with the matter", ["unnamed source"], ["s5"]],
      ["Satellite images published by the Lake Observatory (LO)", ["document"], ["s7"]],
      ["Dr. Jose\u0301 Áñez", ["person"], ["s8"]],
      ["Bo Tarn", ["person", "heads the Fishermen’s Guild"], ["s9", "s11", "s12"]],
      ["No source named", [], ["s10"]],
      ["Ardan Radio", ["media"], ["s13"]],
      ["Lakeside Wire", ["media"], ["s16"]],
    ]);
  });

  it("does not take a document for whoever made it", () => {
    const reading = new ReadingBuilder("Papers from the port show rust. The port says so.")
      .entity("port", { kind: "organisation", name: "the port", mentions: ["the port"] })
      .statement("a", {
        source: { words: "Papers from the port", kind: "document", entity: "port" },
        cue: ["show", "show"],
        content: ["rust"],
      })
      .statement("b", {
        source: { words: "The port", kind: "organisation", entity: "port" },
        cue: ["says", "state"],
        content: ["so"],
      })
      .build();
    expect(sourceGroups(reading).map(({ name }) => name)).toEqual(["Papers from the port", "the port"]);
  });

  it("says who made a document that does not say it itself", () => {
    const reading = new ReadingBuilder("Its papers show rust. The port is old.")
      .entity("port", { kind: "organisation", name: "Port of Ardan", nominals: ["The port"] })
      .statement("a", {
        source: { words: "Its papers", kind: "document", entity: "port" },
        cue: ["show", "show"],
        content: ["rust"],
      })
      .build();
    expect(sourceGroups(reading)[0]?.details).toEqual(["document", "from Port of Ardan"]);
  });

  it("keeps unresolved sources apart by their words, whatever their case", () => {
    const reading = new ReadingBuilder("Traders said yes. Later traders said no. Guards said maybe.")
      .statement("a", { source: { words: "Traders", kind: "unnamed" }, cue: ["said#1", "state"], content: ["yes"] })
      .statement("b", { source: { words: "traders", kind: "unnamed" }, cue: ["said#2", "state"], content: ["no"] })
      .statement("c", { source: { words: "Guards", kind: "unnamed" }, cue: ["said#3", "state"], content: ["maybe"] })
      .build();
    expect(sourceGroups(reading).map(({ name, statements }) => [name, statements.length])).toEqual([
      ["Traders", 2],
      ["Guards", 1],
    ]);
  });

  it("gives an unnamed source that is only a pronoun its entity's name", () => {
    const reading = new ReadingBuilder("An aide came. She said no.")
      .entity("aide", { kind: "person", name: "An aide", nominals: ["An aide"], pronouns: ["She"] })
      .statement("a", { source: { words: "She", kind: "unnamed", entity: "aide" }, cue: ["said", "state"], content: ["no"] })
      .build();
    expect(sourceGroups(reading)[0]?.name).toBe("An aide");
  });
});

describe("countSources", () => {
  it("counts nested sources, and not “none named”", () => {
    expect(countSources(lakeReading())).toBe(10);
  });
});
