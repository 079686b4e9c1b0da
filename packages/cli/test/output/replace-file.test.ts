import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "../../src/output/replace-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("replaceFile", () => {
  it("puts the new file in the place of the old one and leaves nothing else", async () => {
    const folder = temporaryFolder({ "a.html": "old" });
    await replaceFile(join(folder, "a.html"), "new");
    expect(readFileSync(join(folder, "a.html"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.html"]);
  });

  it("fails where there is no folder", async () => {
    await expect(replaceFile(join(temporaryFolder(), "none", "a.html"), "x")).rejects.toThrow("ENOENT");
  });

  it.skipIf(process.platform === "win32")("writes to a device instead of replacing it", async () => {
    await expect(replaceFile("/dev/null", "x")).resolves.toBeUndefined();
  });
});
