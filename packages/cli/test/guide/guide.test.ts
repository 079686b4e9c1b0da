import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VIEWS } from "../../../web/src/routes/pages.ts";
import { ledgerCommandNames } from "../../src/command/ledger-options.ts";
import { queueCommandNames } from "../../src/command/queue-options.ts";

const folder = new URL("../../../../docs/guide/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const all = pages.map(textOf).join("\n");
const pictures = readdirSync(new URL("pictures/", folder));

describe("the guide", () => {
  it.each(["read", "compare", ...ledgerCommandNames, ...queueCommandNames])("names hearsay %s", (command) => {
    expect(all).toMatch(new RegExp(`hearsay ${command}\\b`, "u"));
  });

  it.each(VIEWS.map((view) => `/${view}`))("names the view at %s", (address) => {
    expect(all).toMatch(new RegExp(`\`${address}(?:/[A-Z/]+|/delete)?\``, "u"));
  });

  it.each(pages)("%s leads to what is there", (name) => {
    for (const [, target] of textOf(name).matchAll(/\]\((?!https?:)([^)#\s]+)/gu))
      expect(existsSync(new URL(target!, new URL(name, folder))), `${name}: ${target}`).toBe(true);
  });

  it.each(pictures)("shows %s", (picture) => {
    expect(all).toContain(`(pictures/${picture})`);
  });
});
