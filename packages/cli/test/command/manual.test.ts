import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manPage } from "../../src/command/man-page.ts";
import { manual, SHELLS } from "../../src/command/manual.ts";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";

const scriptOf = async (shell: string): Promise<string> => {
  const environment = fakeEnvironment();
  expect(await runCommand(["completion", shell], environment)).toBe(0);
  return environment.out();
};
const isThere = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

describe("completion", () => {
  it.each(SHELLS)("of %s names every command and option", async (shell) => {
    const script = await scriptOf(shell);
    for (const { name, options } of manual) {
      expect(script).toContain(name);
      for (const option of options) expect(script).toContain(shell === "fish" ? `-l ${option.name}` : `--${option.name}`);
    }
  });

  it.each(SHELLS.map((shell) => [shell, isThere(shell)] as const))("of %s is read by it", async (shell, there) => {
    const file = join(mkdtempSync(join(tmpdir(), "hearsay-completion-")), "script");
    writeFileSync(file, await scriptOf(shell));
    if (there) expect(spawnSync(shell, ["-n", file], { encoding: "utf8" }).stderr).toBe("");
  });

  it.skipIf(!isThere("bash"))("completes commands, options and values in bash", async () => {
    const script = await scriptOf("bash");
    const complete = (...words: readonly string[]): readonly string[] => {
      const typed = words.map((word) => `'${word}'`).join(" ");
      const run = `${script}\nCOMP_WORDS=(hearsay ${typed}); COMP_CWORD=${words.length}; _hearsay; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["-c", run], { encoding: "utf8" }).stdout.trim().split("\n");
    };
    expect(complete("wi")).toStrictEqual(["withdraw"]);
    expect(complete("export", "--as", "js")).toStrictEqual(["json", "jsonld"]);
    expect(complete("serve", "--re")).toStrictEqual(["--read-only"]);
    expect(complete("completion", "z")).toStrictEqual(["zsh"]);
  });

  it("refuses a shell that it does not know", async () => {
    const environment = fakeEnvironment();
    expect(await runCommand(["completion", "tcsh"], environment)).toBe(2);
    expect(environment.err()).toBe("hearsay: completion takes the name of a shell: hearsay completion bash | zsh | fish\n");
  });
});

describe("the manual page", () => {
  it("is that of the commands as they are (npm run man:write --workspace packages/cli)", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string }; // prettier-ignore
    expect(readFileSync(new URL("../../man/hearsay.1", import.meta.url), "utf8")).toBe(manPage(version));
  });

  it("has no line that roff would take for a request of its own", () => {
    const requests = manPage("1").split("\n").filter((line) => /^[.']/u.test(line)); // prettier-ignore
    expect(new Set(requests.map((line) => line.split(" ")[0]))).toStrictEqual(
      new Set([".TH", ".SH", ".B", ".I", ".br", ".SS", ".TP"]),
    );
  });
});
