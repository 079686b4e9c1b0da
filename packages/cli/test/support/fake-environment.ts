import { Readable, Writable } from "node:stream";
import type { Environment, Output } from "../../src/command/environment.ts";

/** An environment whose output is kept as text, and whose clock stands still unless it is moved. */
export interface FakeEnvironment extends Environment {
  readonly out: () => string;
  readonly err: () => string;
  readonly tick: (milliseconds: number) => void;
  readonly interrupt: (code: number) => void;
}

interface Options {
  readonly stdin?: string;
  /** Which streams are a terminal. */
  readonly terminals?: readonly ("stdin" | "stdout" | "stderr")[];
  readonly variables?: Readonly<Record<string, string>>;
}

export function fakeEnvironment({ stdin, terminals = [], variables = {} }: Options = {}): FakeEnvironment {
  const stdout = sink(terminals.includes("stdout"));
  const stderr = sink(terminals.includes("stderr"));
  const controller = new AbortController();
  let now = 0;
  return {
    variables,
    stdin: Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), { isTTY: terminals.includes("stdin") }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => now,
    date: () => new Date("2024-06-01T12:00:00Z"),
    interruption: controller.signal,
    out: stdout.text,
    err: stderr.text,
    tick: (milliseconds) => {
      now += milliseconds;
    },
    interrupt: (code) => controller.abort(code),
  };
}

function sink(isTTY: boolean): { stream: Output; text: () => string } {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 80 }), text: () => text };
}
