import { describe, expect, it } from "vitest";
import { chooseColor, chooseWidth } from "../../src/terminal/settings.ts";

const terminal = { isTTY: true, columns: 100 };
const pipe = {};

describe("chooseColor", () => {
  it.each([
    ["auto", {}, terminal, true],
    ["auto", {}, pipe, false],
    ["auto", { NO_COLOR: "1" }, terminal, false],
    ["auto", { NO_COLOR: "" }, terminal, true],
    ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, pipe, true],
    ["auto", { FORCE_COLOR: "1" }, pipe, true],
    ["auto", { FORCE_COLOR: "" }, pipe, true],
    ["auto", { FORCE_COLOR: "0" }, terminal, false],
    ["auto", { TERM: "dumb" }, terminal, false],
    ["always", { NO_COLOR: "1" }, pipe, true],
    ["never", { FORCE_COLOR: "1" }, terminal, false],
  ] as const)("%s %j %j: %s", (asked, variables, screen, color) => {
    expect(chooseColor(asked, variables, screen)).toBe(color);
  });
});

describe("chooseWidth", () => {
  it.each([
    [null, terminal, 100],
    [null, { isTTY: true, columns: 20 }, 40],
    [null, { isTTY: true, columns: 300 }, 120],
    [null, { isTTY: true, columns: 0 }, 80],
    [null, pipe, 80],
    [200, terminal, 200],
  ])("%s %j: %d", (asked, screen, width) => {
    expect(chooseWidth(asked, screen)).toBe(width);
  });
});
