import { describe, expect, it } from "vitest";
import { entityList, type ListedEntity } from "../../src/record/entity-list.ts";
import { lakeReading } from "../support/lake.ts";

const { kinds, nameless } = entityList(lakeReading());
const listed = (id: string): ListedEntity | undefined =>
  kinds.flatMap(({ entities }) => entities).find(({ entity }) => entity.id === id);

describe("entityList", () => {
  it("lists entities by kind, the most mentioned first", () => {
    expect(kinds.map(({ heading, entities }) => [heading, entities.map(({ entity }) => entity.id)])).toEqual([
      ["People", ["stann", "li", "tarn", "anez", "holm"]],
      ["Organisations", ["wire", "observatory", "ardan", "guild"]],
      ["Groups", ["officials"]],
      ["Places", ["ostmark"]],
      ["Facilities", ["dam"]],
    ]);
  });

  it("counts what has neither name nor voice", () => {
    expect(nameless).toBe(2);
  });

  it("gives other names, but not the same name with a title or a possessive", () => {
    expect(listed("stann")?.aliases).toEqual(["Stann"]);
    expect(listed("observatory")?.aliases).toEqual(["LO"]);
    expect(listed("ostmark")?.aliases).toEqual([]);
  });

  it("gives roles with whose they are, actor codes and coordinates", () => {
    expect(listed("li")?.roles).toEqual(["envoy of Ostmark"]);
    expect(listed("tarn")?.roles).toEqual(["heads the Fishermen’s Guild"]);
    expect([listed("li")?.actor, listed("ardan")?.actor, listed("ostmark")?.actor, listed("dam")?.actor]).toEqual([
      "OST/GOV",
      "MED",
      "OST",
      null,
    ]);
    expect(listed("dam")?.coordinates).toBe("47.12° N, 9.50° W");
  });
});
