import { type ConsumerInfo, type JetStreamClient, jetstream, type JetStreamManager, jetstreamManager } from "@nats-io/jetstream";
import { connect, credsAuthenticator, type NatsConnection, type NodeConnectionOptions } from "@nats-io/transport-node";
import { readFile } from "node:fs/promises";
import { ensureStreams, type StreamSettings } from "./ensure-streams.ts";
import { type QueueNames, queueNames } from "./names.ts";

/** A connection to one queue. */
export interface Queue {
  /** As it may be shown: without a password. */
  readonly location: string;
  readonly names: QueueNames;
  readonly connection: NatsConnection;
  readonly streams: JetStreamManager;
  readonly client: JetStreamClient;
  /** Milliseconds that the queue waits for a sign of a worker. */
  readonly ackWait: number;
  readonly connected: () => boolean;
  readonly workers: () => Promise<ConsumerInfo>;
  readonly close: () => Promise<void>;
}

/** The queue is not there, or the server does not answer. One line that says what to do. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}

export interface QueueOptions {
  /** A file of NATS credentials. */
  readonly credentials?: string | undefined;
  /** Makes the streams where they are missing; null: the queue has to be there. */
  readonly make: Partial<StreamSettings> | null;
  /** Milliseconds to wait for the server at first; once connected, it is waited for for ever. Default 10,000. */
  readonly timeout?: number;
}

/** Opens the queue at `nats://[USER:PASSWORD@]HOST[:PORT][/NAME]`; its name is `hearsay` by default. Throws a QueueError. */
export async function openQueue(address: string, options: QueueOptions): Promise<Queue> {
  const { servers, name, shown, auth } = parseAddress(address);
  const credentials = options.credentials ? { authenticator: credsAuthenticator(await readFile(options.credentials)) } : {};
  const connection = await connectTo({ servers, name: "hearsay", ...auth, ...credentials, maxReconnectAttempts: -1, reconnectTimeWait: 500, timeout: options.timeout ?? 10_000 }, shown); // prettier-ignore
  const names = queueNames(name);
  let up = true;
  void watch(connection, (now) => (up = now));
  try {
    const streams = await jetstreamManager(connection);
    if (options.make !== null) await ensureStreams(streams, names, options.make);
    const { config } = await streams.consumers.info(names.jobs, names.workers);
    return {
      location: shown,
      names,
      connection,
      streams,
      client: jetstream(connection),
      ackWait: (config.ack_wait ?? 30_000_000_000) / 1_000_000,
      connected: () => up && !connection.isClosed(),
      workers: () => streams.consumers.info(names.jobs, names.workers),
      close: async () => {
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close();
    throw new QueueError(explained(error, shown), { cause: error });
  }
}

async function connectTo(options: NodeConnectionOptions, shown: string): Promise<NatsConnection> {
  try {
    // One that is to be waited for for ever once it was there is at first waited for only so long.
    await (await connect({ ...options, reconnect: false })).close();
    return await connect(options);
  } catch (error) {
    throw new QueueError(`${shown} cannot be reached: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function explained(error: unknown, shown: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/no responders|jetstream not enabled|not enabled/iu.test(message))
    return `${shown} has no JetStream: start the server with -js`;
  if (/not found/iu.test(message)) return `there is no queue at ${shown}: make it with “hearsay enqueue”`;
  return `${shown}: ${message}`;
}

async function watch(connection: NatsConnection, tell: (up: boolean) => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect" || type === "staleConnection") tell(false);
    else if (type === "reconnect") tell(true);
  }
}

interface Address {
  readonly servers: string;
  readonly name: string;
  readonly shown: string;
  readonly auth: { readonly user?: string; readonly pass?: string; readonly token?: string };
}

function parseAddress(address: string): Address {
  if (!URL.canParse(address) || !/^(?:nats|tls):\/\//iu.test(address))
    throw new QueueError(`“${address}” is no address of a queue: it begins with nats://`);
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.replace(/^\/|\/$/gu, "")) || "hearsay";
  if (!/^[\w-]{1,40}$/u.test(name)) throw new QueueError(`“${name}” is no name of a queue: letters, digits, _ and - only`);
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const servers = `${url.protocol}//${url.host}`;
  return { servers, name, shown: `${servers}/${name}`, auth: user === "" ? {} : pass === "" ? { token: user } : { user, pass } };
}
