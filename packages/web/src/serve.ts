import { serve as listen } from "@hono/node-server";
import { type AppOptions, createApp } from "./app.ts";

export interface Serving {
  /** Where it listens: http://127.0.0.1:PORT/ */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the app on this machine alone.
 * @param port 0 for any that is free
 * @throws Error with the code EADDRINUSE when another program listens there
 */
export async function serve(options: AppOptions, port: number): Promise<Serving> {
  const app = createApp(options);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = listen({ fetch: app.fetch, hostname: "127.0.0.1", port }, (info) => resolve(info.port));
  server.once("error", reject);
  const bound = await promise;
  return {
    address: `http://127.0.0.1:${bound}/`,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed.promise;
    },
  };
}
