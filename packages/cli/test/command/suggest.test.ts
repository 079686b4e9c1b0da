import { describe, expect, it } from "vitest";
import { suggest } from "../../src/command/suggest.ts";

const options = ["--json", "--ndjson", "--html", "--published"];

describe("suggest", () => {
  it.each([
    ["--jsn", "--json"],
    ["--josn", "--json"],
    ["--ndjsn", "--ndjson"],
    ["--publ", "--published"],
    ["--publisched", "--published"],
  ])("%s is %s", (given, meant) => {
    expect(suggest(given, options)).toBe(meant);
  });

  it.each(["", "-", "--verbose", "--xyz", "read"])("%j is nothing", (given) => {
    expect(suggest(given, options)).toBeNull();
  });
});
