import { describe, expect, it } from "vitest";
import { helpText } from "../../src/command/help.ts";
import { ledgerCommandNames, ledgerCommands } from "../../src/command/ledger-options.ts";
import { queueCommandNames, queueCommands } from "../../src/command/queue-options.ts";
import { compareOptions, generalOptions, readOptions } from "../../src/command/option-table.ts";

describe("helpText", () => {
  it("lists every option", () => {
    for (const { name } of generalOptions) expect(helpText("hearsay")).toContain(`--${name}`);
    for (const { name } of readOptions) expect(helpText("read")).toContain(`--${name}`);
    for (const { name } of compareOptions) expect(helpText("compare")).toContain(`--${name}`);
    for (const name of ledgerCommandNames)
      for (const option of ledgerCommands[name].options) expect(helpText(name)).toContain(`--${option.name}`);
    for (const name of queueCommandNames)
      for (const option of queueCommands[name].options) expect(helpText(name)).toContain(`--${option.name}`);
  });

  it("fits in 80 columns", () => {
    const lines =
      `${helpText("hearsay")}${helpText("read")}${helpText("compare")}${[...ledgerCommandNames, ...queueCommandNames].map(helpText).join("")}`.split(
        "\n",
      );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});
