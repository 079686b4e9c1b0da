import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Ledger } from "@hearsay/ledger";
import type { Intake } from "../intake.ts";
import { createMcp } from "./mcp-server.ts";

/** Answers the Model Context Protocol on two streams until the input ends or `signal` is aborted. Nothing else may be written to the output. */
export async function serveMcp(
  ledger: Ledger,
  intake: Intake | null,
  streams: { readonly stdin: Readable; readonly stdout: Writable; readonly signal: AbortSignal; readonly version: string },
): Promise<void> {
  const server = createMcp(ledger, intake, streams.version);
  const ended = Promise.withResolvers<void>();
  for (const event of ["end", "close"]) streams.stdin.once(event, () => ended.resolve());
  if (streams.signal.aborted) ended.resolve();
  streams.signal.addEventListener("abort", () => ended.resolve());
  await server.connect(new StdioServerTransport(streams.stdin, streams.stdout));
  await ended.promise;
  await server.close();
}
