import { describe, expect, it } from "vitest";
import { duration, progressLine, rate } from "../../src/output/progress-line.ts";
import { Progress } from "../../src/output/progress.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";

describe("progressLine", () => {
  const state = { read: 118, failed: 2, total: 400, seconds: 10 };

  it("shows a bar, done of total, rate, time left and failures", () => {
    expect(progressLine(state, 79)).toBe("█████████░░░░░░░░░░░░░░░░░░░░░  120/400 · 12/s · 2 failed · 23.3 s left");
  });

  it("shows no bar without a total, or without room", () => {
    expect(progressLine({ ...state, total: null }, 79)).toBe("120 read · 12/s · 2 failed");
    expect(progressLine(state, 45)).toBe("120/400 · 12/s · 2 failed · 23.3 s left");
    expect(progressLine(state, 20)).toBe("120/400 · 12/s");
  });

  it("promises nothing before anything is done", () => {
    expect(progressLine({ read: 0, failed: 0, total: 9, seconds: 0 }, 79)).toBe("░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  0/9 · –/s");
  });

  it("is full, not fuller, when more is done than was counted", () => {
    expect(progressLine({ read: 12, failed: 0, total: 10, seconds: 1 }, 79)).toMatch(/^█{30} {2}12\/10 · 12\/s · 0\.0 s left$/);
  });
});

describe("rate and duration", () => {
  it.each([
    [1, 4, "15.0/min"],
    [30, 10, "3.0/s"],
    [300, 10, "30/s"],
    [0, 10, "–/s"],
  ])("%d in %d s is %s", (done, seconds, text) => {
    expect(rate(done, seconds)).toBe(text);
  });

  it.each([
    [4.21, "4.2 s"],
    [59.96, "1:00 min"],
    [187, "3:07 min"],
    [3765, "1:02:45 h"],
  ])("%d s is %s", (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});

describe("Progress", () => {
  const erase = "\r\u001b[K";

  it("draws at most ten times a second, and takes itself away", () => {
    const environment = fakeEnvironment({ terminals: ["stderr"] });
    const progress = new Progress(environment.stderr, environment.now);
    progress.expect(100);
    for (let i = 0; i < 50; i++) {
      environment.tick(10);
      progress.count("reading");
    }
    expect(environment.err().split("\r").length - 1).toBe(5);
    expect(progress.finish(false)).toBe("read 50 of 100 documents in 0.5 s (100/s)");
    expect(environment.err().endsWith(erase)).toBe(true);
  });

  it("clears only what it has drawn", () => {
    const environment = fakeEnvironment({ terminals: ["stderr"] });
    new Progress(environment.stderr, environment.now).clear();
    expect(environment.err()).toBe("");
  });

  it("says what failed, and that it was interrupted", () => {
    const environment = fakeEnvironment();
    const progress = new Progress(environment.stderr, environment.now);
    environment.tick(2000);
    progress.count("reading");
    progress.count("failure");
    expect(progress.finish(true)).toBe("interrupted: read 1 document in 2.0 s (1.0/s); 1 could not be read");
  });
});
