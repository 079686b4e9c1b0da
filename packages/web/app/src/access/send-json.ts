import { ask } from "../api.ts";

/** Sends a value as JSON. Throws an Error whose message is the server’s own line. */
export const sendJson = async <Answer>(method: string, path: string, value: unknown): Promise<Answer> =>
  ask<Answer>(path, { method, body: JSON.stringify(value), headers: { "content-type": "application/json" } });
