import { Agent, request } from "node:http";

interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly cookie?: string;
  /** The address of who asks, as a proxy writes it down. */
  readonly from: string;
}
export interface Answered {
  /** 0 where there was no answer. */
  readonly status: number;
  readonly cookies: readonly string[];
}
export type Ask = (question: Question) => Promise<Answered>;

/** Asks over connections that are kept, as a proxy does, and reads each answer to its end. */
export function askerOf(origin: URL): { readonly ask: Ask; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ask: Ask = ({ method, path, body, cookie, from }) =>
    new Promise((resolve) => {
      const headers = {
        host: origin.host,
        "x-forwarded-for": from,
        ...(method === "POST" && { origin: origin.origin, "content-type": "application/json", "content-length": String(Buffer.byteLength(body ?? "")) }), // prettier-ignore
        ...(cookie !== undefined && { cookie }),
      };
      const sent = request({ host: "127.0.0.1", port: origin.port, agent, method, path, headers, timeout: 30_000 }, (answer) => {
        answer.resume();
        answer.once("end", () => resolve({ status: answer.statusCode ?? 0, cookies: answer.headers["set-cookie"] ?? [] }));
        answer.once("error", () => resolve({ status: 0, cookies: [] }));
      });
      sent.once("timeout", () => sent.destroy());
      sent.once("error", () => resolve({ status: 0, cookies: [] }));
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
