import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.ts";

/** A server that runs. */
export interface MetricsServer {
  readonly port: number;
  readonly close: () => void;
}

/**
 * Answers `/metrics`, `/healthz` (the process lives) and `/readyz` (it takes jobs; else 503 and why) on 127.0.0.1 alone.
 * @param whyNot what is in the way of taking jobs; null: nothing
 */
export async function serveMetrics(
  port: number,
  metrics: Pick<Metrics, "text" | "type">,
  whyNot: () => string | null,
): Promise<MetricsServer> {
  const respond = async (url: string, response: ServerResponse): Promise<void> => {
    const { status, type, body } = await answer(url, metrics, whyNot);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
  };
  const server = createServer((request, response) => {
    void respond(request.url ?? "/", response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function answer(url: string, metrics: Pick<Metrics, "text" | "type">, whyNot: () => string | null): Promise<Answer> {
  const plain = (status: number, body: string): Answer => ({ status, type: "text/plain; charset=utf-8", body: `${body}\n` });
  if (url === "/metrics") return { status: 200, type: metrics.type, body: await metrics.text() };
  if (url === "/healthz") return plain(200, "alive");
  if (url !== "/readyz") return plain(404, "not found");
  const reason = whyNot();
  return reason === null ? plain(200, "ready") : plain(503, reason);
}
