import { exitCode } from "./exit-code.ts";

/**
 * A signal that Ctrl-C or SIGTERM aborts, with the exit code as its reason. The second Ctrl-C ends the process at
 * once, for somebody who does not want to wait for the end to be clean.
 */
export function interruptionOf(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const end = (code: number) => (): void => {
    if (controller.signal.aborted) process.exit(code);
    controller.abort(code);
  };
  process.on("SIGINT", end(exitCode.interrupted));
  process.on("SIGTERM", end(exitCode.terminated));
  return controller.signal;
}
