import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Api, AppOptions } from "../app.ts";
import { problem } from "../http/problem.ts";
import { createMcp } from "../mcp/mcp-server.ts";

/**
 * The Model Context Protocol over HTTP (“streamable HTTP”), for the same tools as on standard input and output. It keeps no session, so that strangers can
 * pile none up: every question stands for itself, and there is no stream to wait at (GET and DELETE are not allowed, as the protocol leaves open).
 * Reading a text takes the model’s time, so it is for owners.
 */
export function mcpRoute(app: Api, { ledger, intake }: AppOptions): void {
  app.all("/mcp", async (context) => {
    if (context.req.method !== "POST") {
      context.header("allow", "POST");
      return problem(context, 405, "questions are sent with POST; there is no session and no stream");
    }
    const parsedBody: unknown = await context.req.json().catch(() => null);
    // Many questions in one would be counted as one; the protocol has no use for them since 2025-06-18.
    if (typeof parsedBody !== "object" || parsedBody === null || Array.isArray(parsedBody))
      return problem(context, 400, "send one message of JSON-RPC");
    const mayRead = context.get("asker").owner === null ? null : intake;
    const program = (await intake?.describe())?.program ?? "hearsay";
    const server = createMcp(ledger, mayRead, program.replace("hearsay ", ""));
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    try {
      await server.connect(transport);
      return await transport.handleRequest(context.req.raw, { parsedBody });
    } finally {
      await server.close();
    }
  });
}
