import { once } from "node:events";
import type { ReadOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import type { Services } from "../read/services.ts";
import { printable } from "../text/printable.ts";
import type { Progress } from "./progress.ts";

/**
 * The two streams that a person sees: readings on standard output; problems, notes and the progress bar on standard
 * error. It keeps the bar out of the way of everything else.
 */
export class Console {
  /** Inputs that could not be read, and what could not be written. */
  problems = 0;
  readonly #environment: Environment;
  readonly #quiet: boolean;
  #progress: Progress | null = null;

  constructor(environment: Environment, quiet: boolean) {
    this.#environment = environment;
    this.#quiet = quiet;
  }

  /** Shows how far the reading is, if somebody is there to see it. */
  async startProgress(options: Pick<ReadOptions, "input" | "inputs">, services: Services): Promise<void> {
    const { stderr, now, interruption } = this.#environment;
    if (this.#quiet || stderr.isTTY !== true) return;
    const [{ Progress }, { countInputs }] = await Promise.all([import("./progress.ts"), import("../input/count-inputs.ts")]);
    const progress = new Progress(stderr, now);
    this.#progress = progress;
    if (options.input === "documents") {
      void countInputs(options.inputs, services, interruption).then((total) => progress.expect(total));
    }
  }

  /** Writes to standard output and waits until there is room for more. */
  readonly print = async (text: string | Uint8Array): Promise<void> => {
    const { stdout } = this.#environment;
    if (stdout.isTTY === true) this.#progress?.clear();
    if (!stdout.write(text)) await once(stdout, "drain");
  };

  /** One line on standard error that counts as a failure. */
  problem(message: string): void {
    this.problems++;
    this.#line(message);
  }

  /** One line on standard error for a person, not for a log. */
  note(message: string): void {
    if (!this.#quiet && this.#environment.stderr.isTTY === true) this.#line(message);
  }

  /** One line on standard error that is no failure. */
  remark(message: string): void {
    if (!this.#quiet) this.#line(message);
  }

  count(kind: "reading" | "failure"): void {
    this.#progress?.count(kind);
  }

  /** Takes the bar away and says in one line what was done. */
  finish(interrupted: boolean): void {
    if (this.#progress) this.#line(this.#progress.finish(interrupted));
  }

  #line(message: string): void {
    this.#progress?.clear();
    this.#environment.stderr.write(`hearsay: ${printable(message)}\n`);
  }
}
