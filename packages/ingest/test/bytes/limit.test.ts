import { describe, expect, it } from "vitest";
import { collect, LIMIT } from "../../src/bytes/limit.ts";

describe("collect", () => {
  it("joins chunks of bytes and of text", async () => {
    async function* chunks() {
      yield Uint8Array.of(0x61);
      yield "é";
    }
    expect(await collect(chunks())).toEqual(Uint8Array.of(0x61, 0xc3, 0xa9));
  });

  it("stops a stream at the limit, without reading on", async () => {
    let given = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          given += 1;
          yield new Uint8Array(1_000_000);
        }
      } finally {
        closed = true;
      }
    }
    await expect(collect(endless())).rejects.toMatchObject({
      rule: "too-large",
      message: "it is larger than 5 MB; divide it into documents",
    });
    expect({ given, closed }).toEqual({ given: LIMIT / 1_000_000 + 1, closed: true });
  });

  it("takes as much as the limit", async () => {
    async function* chunks() {
      yield new Uint8Array(LIMIT);
    }
    expect((await collect(chunks())).length).toBe(5_000_000);
  });
});
