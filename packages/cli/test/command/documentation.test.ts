import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exitCode } from "../../src/command/exit-code.ts";
import { ledgerCommandNames, ledgerCommands } from "../../src/command/ledger-options.ts";
import { queueCommandNames, queueCommands } from "../../src/command/queue-options.ts";
import { compareOptions, generalOptions, type Option, readOptions } from "../../src/command/option-table.ts";

const page = readFileSync(new URL("../../../../docs/reference/cli.md", import.meta.url), "utf8");

const options: readonly Option[] = [...generalOptions, ...readOptions, ...compareOptions, ...ledgerCommandNames.flatMap((name) => [...ledgerCommands[name].options]), ...queueCommandNames.flatMap((name) => [...queueCommands[name].options])]; // prettier-ignore

describe("docs/reference/cli.md", () => {
  it.each(options)("documents --$name", ({ name, short, value, choices }) => {
    const usage = `--${name}${value === undefined ? "" : ` ${value}`}`;
    expect(page).toContain(`\`${short === undefined ? "" : `-${short}, `}${usage}\``);
    for (const choice of choices ?? []) expect(page).toContain(`\`${choice}\``);
  });

  it.each(Object.entries(exitCode))("documents the exit code %s", (_name, code) => {
    expect(page).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, "m"));
  });

  it.each(ledgerCommandNames)("documents hearsay %s", (name) => {
    expect(page).toContain(`hearsay ${ledgerCommands[name].usage}`);
  });

  it.each(queueCommandNames)("documents hearsay %s", (name) => {
    expect(page).toContain(`hearsay ${queueCommands[name].usage}`);
  });

  it("documents no option that there is not", () => {
    const known = options.map(({ name }) => `--${name}`);
    const named = [...page.matchAll(/--[a-z][a-z-]*/g)].map(([name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
