import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { manual } from "../../src/command/manual.ts";

const root = new URL("../../../../", import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), "utf8");
const units = readdirSync(new URL("packaging/systemd/", root));

/** The options that follow `hearsay COMMAND`, on the command line of a unit or an image. */
function unknownOptions(words: readonly string[]): readonly string[] {
  const [name, ...rest] = words;
  const entry = manual.find((one) => one.name === name);
  const known = new Set(entry?.options.map((option) => `--${option.name}`));
  return [
    ...(entry === undefined ? [`no command ${name}`] : []),
    ...rest.filter((word) => word.startsWith("--") && !known.has(word)),
  ];
}

describe("packaging", () => {
  it.each(units)("%s starts a command that there is, with options that it has", (unit) => {
    const [, line] = /^ExecStart=\/usr\/bin\/env hearsay (.+)$/mu.exec(textOf(`packaging/systemd/${unit}`))!;
    expect(unknownOptions(line!.split(" "))).toStrictEqual([]);
  });

  it.skipIf(spawnSync("systemd-analyze", ["--version"]).status !== 0).each(units)("%s is understood by systemd", (unit) => {
    const file = fileURLToPath(new URL(`packaging/systemd/${unit}`, root)).replace("@.service", "@1.service");
    const asked = existsSync(file) ? file : file.replace("@1.service", "@.service");
    const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", asked], { encoding: "utf8" });
    expect(stderr.split("\n").filter((line) => line.includes("hearsay") && !line.includes("Command /usr/bin/env"))).toStrictEqual(
      [],
    );
  });

  it("Containerfile copies what there is, and starts a command that there is", () => {
    const text = textOf("packaging/Containerfile");
    const [, words] = /^CMD (\[.+\])$/mu.exec(text)!;
    expect(unknownOptions(JSON.parse(words!) as string[])).toStrictEqual([]);
    for (const [, script] of text.matchAll(/node (scripts\/\S+)/gu)) expect(existsSync(new URL(script!, root))).toBe(true);
  });

  it("names tests in the guide to threats that there are", () => {
    const named = [...textOf("docs/guide/threats.md").matchAll(/`((?:packages|benchmarks)\/[^`]+)`/gu)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toStrictEqual([]);
  });
});
