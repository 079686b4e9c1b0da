import { describe, expect, it } from "vitest";
import { matchLabels } from "../../src/section/match-labels.ts";

const labels = { sure: new Set(["share this", "log in"]), unsure: new Set(["facebook", "share", "x"]) };

describe("matchLabels", () => {
  it.each([
    ["Share this · Facebook · 12", "sure"],
    ["LOG IN", "sure"],
    ["Facebook | X", "unsure"],
    ["Share 1.2K", "unsure"],
    ["Share this story", null],
    ["Facebook said", null],
    ["12", null],
    ["", null],
  ])("%s → %s", (line, expected) => {
    expect(matchLabels(line, labels)).toBe(expected);
  });
});
