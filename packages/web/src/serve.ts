import { isIPv6 } from "node:net";
import { serve as listen } from "@hono/node-server";
import { type AppOptions, createApp } from "./app.ts";

export interface Serving {
  /** Where it listens: http://127.0.0.1:PORT/ */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How a server listens. */
export interface Listening {
  /** The address of this machine that it listens at; by default 127.0.0.1, which nobody else reaches. */
  readonly hostname?: string;
  /** Milliseconds in which the head of a request has to be there, and in which all of it has. */
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
}

/**
 * Serves the app, on this machine alone unless it listens elsewhere.
 * @param port 0 for any that is free
 * @throws Error with the code EADDRINUSE when another program listens there
 */
export async function serve(options: AppOptions, port: number, listening: Listening = {}): Promise<Serving> {
  const app = createApp(options);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { hostname = "127.0.0.1", headersTimeout = 10_000, requestTimeout = 300_000 } = listening;
  const serverOptions = { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(2000, headersTimeout) };
  const server = listen({ fetch: app.fetch, hostname, port, serverOptions }, (info) => resolve(info.port));
  server.once("error", reject);
  const bound = await promise;
  return {
    address: `http://${isIPv6(hostname) ? `[${hostname}]` : hostname}:${bound}/`,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed.promise;
    },
  };
}
