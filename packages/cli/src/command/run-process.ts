import { interruptionOf } from "./interruption.ts";
import { runCommand } from "./run-command.ts";

/**
 * Runs the command on this process: its arguments, streams, clock and signals.
 * @param services as `runCommand` has it.
 */
export async function runProcess(services?: URL): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  endQuietlyOnClosedPipe(stdout);
  endQuietlyOnClosedPipe(stderr);
  const interruption = interruptionOf(process);
  const environment = {
    variables: env,
    // Standard input is opened only where it is read: opening it keeps the process alive.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    now: () => performance.now(),
    date: () => new Date(),
    interruption,
  };
  process.exitCode = await runCommand(argv.slice(2), environment, services);
  if (!interruption.aborted) return;
  // A download that was cut off would keep the process waiting; what was printed still has to get out.
  await new Promise((resolve) => stdout.write("", resolve));
  process.exit();
}

/** `hearsay … | head`: whoever reads has seen enough, which is no error. */
function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
