import { expect, it } from "vitest";
import { inverted, pairs } from "../../../src/language/en/packed.ts";

it("unpacks pairs", () => {
  expect([...pairs("was>be|said>say")]).toEqual([
    ["was", "be"],
    ["said", "say"],
  ]);
});

it("unpacks lists by word", () => {
  const table = inverted([
    ["GOV", "minister|prime minister"],
    ["MIL", "general"],
  ]);
  expect(table.get("prime minister")).toBe("GOV");
  expect(table.get("general")).toBe("MIL");
  expect(table.get("GOV")).toBeUndefined();
});
