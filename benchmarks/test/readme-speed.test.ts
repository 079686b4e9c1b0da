import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readmeSpeed } from "../run/readme-speed.ts";
import type { Section } from "../run/report.ts";

it("the table of speed in the README is that of the results", () => {
  const sections = JSON.parse(readFileSync(new URL("../results/speed.json", import.meta.url), "utf8")) as Section[];
  expect(readFileSync(new URL("../../README.md", import.meta.url), "utf8")).toContain(`\n${readmeSpeed(sections)}\n`);
});
