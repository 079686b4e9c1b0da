import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { RULES } from "../src/rules.ts";
import { UnreadableError } from "../src/errors.ts";

describe("UnreadableError", () => {
  it("is one line, whatever it is made of", () => {
    expect(new UnreadableError("read-failed", "one\n  two ").message).toBe("one two");
  });

  it("has every id documented, and documents none that is not there", async () => {
    const page = await readFile(new URL("../../../docs/reference/errors.md", import.meta.url), "utf8");
    const documented = [...page.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, id]) => id);
    expect(documented).toEqual([...RULES]);
  });
});
