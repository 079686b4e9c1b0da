import { describe, expect, it } from "vitest";
import { backOff, LONGEST_WAIT } from "../../src/polite/back-off.ts";
import { retryAfter } from "../../src/polite/retry-after.ts";

const NOW = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

describe("backOff", () => {
  const at = (failures: number, random: number, retryAt: number | null = null): number =>
    backOff({ failures, retryAt, now: NOW, base: MINUTE, random: () => random }) - NOW;

  it("waits twice as long after each failure, up to a day", () => {
    expect([1, 2, 3, 4].map((failures) => at(failures, 1) / MINUTE)).toEqual([1, 2, 4, 8]);
    expect(at(40, 1)).toBe(24 * 60 * MINUTE);
    expect(at(4000, 1)).toBe(24 * 60 * MINUTE);
  });

  it("leaves half of it to chance", () => {
    expect([0, 0.5].map((random) => at(3, random) / MINUTE)).toEqual([2, 3]);
  });

  it("waits as long as the server asks, but not for ever", () => {
    expect(at(1, 0, NOW + 10 * MINUTE)).toBe(10 * MINUTE);
    expect(at(5, 0, NOW + MINUTE)).toBe(8 * MINUTE);
    expect(at(1, 0, NOW + 1000 * LONGEST_WAIT)).toBe(LONGEST_WAIT);
  });
});

describe("retryAfter", () => {
  it.each([
    ["120", NOW + 120_000],
    ["0", NOW],
    [" 5 ", NOW + 5000],
    ["Mon, 02 Mar 2026 12:10:00 GMT", NOW + 600_000],
    ["Mon, 02 Mar 2020 12:10:00 GMT", NOW],
    ["soon", null],
    ["-5", null],
    ["1.5", null],
    ["99999999999999", null],
    ["", null],
    [null, null],
  ])("understands %j", (header, time) => {
    expect(retryAfter(header, NOW)).toBe(time);
  });
});
