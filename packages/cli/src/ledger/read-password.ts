import type { Environment } from "../command/environment.ts";
import { exitCode } from "../command/exit-code.ts";

const [END_OF_TEXT, END_OF_INPUT] = ["\u0003", "\u0004"];

/** What was typed or piped in; or, as a number, the exit code of somebody who stopped. */
export type Typed = { readonly line: string } | { readonly stopped: number };

/**
 * Reads one line that nobody is to see: from a terminal without showing it, asked for by `prompt`, or the first line of what is piped in.
 * It is never an argument: those are seen by everybody on the machine, and kept by shells.
 */
export async function readHidden(prompt: string, { stdin, stderr, interruption }: Environment): Promise<Typed> {
  if (stdin.isTTY !== true) return { line: await firstLine(stdin) };
  stderr.write(prompt);
  stdin.setRawMode?.(true);
  try {
    return await typedLine(stdin, interruption);
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
    stderr.write("\n");
  }
}

async function firstLine(stdin: Environment["stdin"]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    if (chunks.at(-1)!.includes(10)) break;
  }
  return Buffer.concat(chunks).toString("utf8").split(/\r?\n/u)[0] ?? "";
}

function typedLine(stdin: Environment["stdin"], interruption: AbortSignal): Promise<Typed> {
  return new Promise((resolve) => {
    const decoder = new TextDecoder();
    let typed: string[] = [];
    const done = (result: Typed): void => {
      stdin.off("data", take);
      stdin.off("end", ended);
      resolve(result);
    };
    const ended = (): void => done({ line: typed.join("") });
    const take = (chunk: Uint8Array): void => {
      for (const key of decoder.decode(chunk, { stream: true })) {
        if (key === "\r" || key === "\n") return ended();
        // In raw mode Ctrl-C is a key like any other.
        if (key === END_OF_TEXT || key === END_OF_INPUT) return done({ stopped: exitCode.interrupted });
        if (key === "\b" || key === "\u007f") typed = typed.slice(0, -1);
        else if (key >= " ") typed.push(key);
      }
    };
    interruption.addEventListener("abort", () => done({ stopped: exitCode.interrupted }), { once: true });
    stdin.on("data", take);
    stdin.once("end", ended);
    // It was paused after the line before.
    stdin.resume();
  });
}
