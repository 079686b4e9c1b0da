import type { Output } from "../command/environment.ts";
import { duration, progressLine, rate } from "./progress-line.ts";

/** Milliseconds between two drawings of the bar, and before the first. */
const interval = 100;

/** A progress bar: one line at the bottom of a terminal, drawn at most ten times a second. */
export class Progress {
  readonly #stream: Output;
  readonly #now: () => number;
  readonly #started: number;
  #drawn: number;
  #visible = false;
  #total: number | null = null;
  #read = 0;
  #failed = 0;

  constructor(stream: Output, now: () => number) {
    this.#stream = stream;
    this.#now = now;
    this.#started = now();
    this.#drawn = this.#started;
  }

  /** The number of documents, when it is known. */
  expect(total: number | null): void {
    this.#total = total;
  }

  count(kind: "reading" | "failure"): void {
    if (kind === "reading") this.#read++;
    else this.#failed++;
    if (this.#now() - this.#drawn >= interval) this.#draw();
  }

  /** Makes room for something else on the line. */
  clear(): void {
    // Back to the first column, then erase to the end of the line.
    if (this.#visible) this.#stream.write("\r\u001b[K");
    this.#visible = false;
  }

  /** Takes the bar away. @returns what was done, in one line */
  finish(interrupted: boolean): string {
    this.clear();
    const seconds = this.#seconds();
    const done = this.#read + this.#failed;
    const of = this.#total !== null && this.#total > done ? ` of ${this.#total}` : "";
    const failed = this.#failed > 0 ? `; ${this.#failed} could not be read` : "";
    const start = interrupted ? "interrupted: " : "";
    return `${start}read ${this.#read}${of} ${this.#read === 1 && of === "" ? "document" : "documents"} in ${duration(seconds)} (${rate(done, seconds)})${failed}`;
  }

  #seconds(): number {
    return (this.#now() - this.#started) / 1000;
  }

  #draw(): void {
    const state = { read: this.#read, failed: this.#failed, total: this.#total, seconds: this.#seconds() };
    this.#stream.write(`\r${progressLine(state, (this.#stream.columns || 80) - 1)}\u001b[K`);
    this.#visible = true;
    this.#drawn = this.#now();
  }
}
