import type { AppOptions } from "@hearsay/web";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** What a server counts, as Prometheus asks for it: requests by the pattern of their address, never by who asked or for what. */
export interface ServeMetrics {
  readonly onAnswer: NonNullable<AppOptions["onAnswer"]>;
  readonly text: () => Promise<string>;
  readonly type: string;
}

export function serveMetrics(): ServeMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: "hearsay_http_requests_total", help: "Requests, by method, pattern of the address and status.", labelNames: ["method", "route", "status"], registers }); // prettier-ignore
  const seconds = new Histogram({ name: "hearsay_http_request_seconds", help: "How long an answer took to begin.", labelNames: ["route"], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers }); // prettier-ignore
  return {
    onAnswer: ({ method, route, status, seconds: took }) => {
      requests.inc({ method, route, status });
      seconds.observe({ route }, took);
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
