import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server gives for an address: the text of a page or script, or a file. */
export type Served = string | URL;

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", wasm: "application/wasm" };

/** Serves a few addresses on this machine. @param find what is at a path (“/page.js”); null: nothing */
export async function servePages(find: (path: string) => Served | null): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const found = find(path);
    const type = TYPES[path.split(".").at(-1) ?? ""] ?? (path === "/" ? "text/html" : "application/octet-stream");
    void (async () => {
      const body = found === null ? null : typeof found === "string" ? found : await readFile(found).catch(() => null);
      response.writeHead(body === null ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(body ?? "");
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
