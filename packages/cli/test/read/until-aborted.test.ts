import { describe, expect, it } from "vitest";
import { untilAborted } from "../../src/read/until-aborted.ts";

const never = (): Promise<string> => new Promise(() => {});

describe("untilAborted", () => {
  it("gives what it waits for", async () => {
    expect(await untilAborted(Promise.resolve("x"), new AbortController().signal)).toBe("x");
    await expect(untilAborted(Promise.reject(new Error("no")), new AbortController().signal)).rejects.toThrow("no");
  });

  it("gives null when it is aborted, before or while it waits", async () => {
    expect(await untilAborted(never(), AbortSignal.abort())).toBeNull();
    expect(await untilAborted(Promise.reject(new Error("no")), AbortSignal.abort())).toBeNull();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1);
    expect(await untilAborted(never(), controller.signal)).toBeNull();
  });
});
