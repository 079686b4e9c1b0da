import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { command } from "../run/command.ts";

const run = (script: string, timeout?: number): Promise<string> =>
  command(process.execPath, ["-e", script], timeout === undefined ? {} : { timeout });

describe("command", () => {
  it("gives what a program prints", async () => {
    expect(await run("console.log('done')", 20_000)).toBe("done\n");
  });

  it("says why a program failed", async () => {
    await expect(run("throw new RangeError('too far')")).rejects.toThrow("too far");
  });

  it("ends a program that takes too long", async () => {
    await expect(run("setInterval(() => {}, 1000)", 200)).rejects.toThrow(/abort/iu);
  });

  it("does not wait for a program that cannot be started", () => {
    const module = new URL("../run/command.ts", import.meta.url).href;
    const script = `import { command } from ${JSON.stringify(module)};
      await command("no-such-program", [], { timeout: 600_000 }).catch(({ code }) => console.log(code));`;
    const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect([status, stdout]).toEqual([0, "ENOENT\n"]);
  });
});
