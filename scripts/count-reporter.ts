import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one line, `N passed, N failed`, that a machine can read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === "failed" && module.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") counts[state]++;
      }
    }
    const skipped = counts.skipped > 0 ? `${counts.skipped} skipped\n` : "";
    // After the default reporter's own summary, which is printed in the same tick.
    process.once("exit", () => process.stdout.write(`${skipped}${counts.passed} passed, ${counts.failed} failed\n`));
  }
}
