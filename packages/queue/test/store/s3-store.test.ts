import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShardStore } from "@hearsay/queue";

// A server that knows as much of S3 as a store asks of it.
const objects = new Map<string, Buffer>();
const asked: string[] = [];
let server: Server;
let variables: Readonly<Record<string, string>>;
const folder = mkdtempSync(join(tmpdir(), "hearsay-s3-"));

beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url!, "http://s3");
      asked.push(`${request.method} ${url.pathname} ${request.headers["if-none-match"] ?? ""}`.trim());
      const answer = (status: number, body: Buffer | string = ""): void => void response.writeHead(status).end(body);
      if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256")) return answer(403);
      if (request.method === "PUT") {
        const body = await buffer(request);
        if (objects.has(url.pathname)) return answer(412);
        objects.set(url.pathname, body);
        return answer(200);
      }
      if (url.searchParams.has("list-type")) {
        const all = [...objects.keys()].map((key) => key.slice("/news/".length)).toSorted();
        const from = Number(url.searchParams.get("continuation-token") ?? "0");
        const next = from + 1 < all.length ? `<NextContinuationToken>${from + 1}</NextContinuationToken>` : "";
        return answer(200, `<ListBucketResult><Key>${all[from] ?? "none"}</Key>${next}</ListBucketResult>`);
      }
      const found = objects.get(url.pathname);
      return found === undefined ? answer(404) : answer(200, request.method === "HEAD" ? "" : found);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  variables = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret", AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }; // prettier-ignore
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const name = (letter: string): string => `${letter.repeat(64)}.ndjson.zst`;

describe("a bucket", () => {
  it("takes a shard once, lists and gives it back", async () => {
    const store = await openShardStore("s3://news/shards/2026/", variables);
    await store.check();
    expect(await store.has(name("a"))).toBe(false);
    for (const letter of ["b", "a", "a"]) {
      const draft = store.draft(name(letter));
      writeFileSync(draft, `words of ${letter}`);
      await store.put(name(letter), draft);
      expect(existsSync(draft)).toBe(false);
    }
    expect(asked.filter((request) => request.startsWith("PUT"))).toContain(`PUT /news/shards/2026/${name("a")} *`);
    expect(await store.has(name("a"))).toBe(true);
    expect(await store.list()).toEqual([name("a"), name("b")]);
    const read: Uint8Array[] = [];
    for await (const chunk of await store.open(name("b"))) read.push(chunk);
    expect(Buffer.concat(read).toString()).toBe("words of b");
  });

  it("says what is missing", async () => {
    await expect(openShardStore("s3://news/x", {})).rejects.toThrow("needs AWS_ACCESS_KEY_ID");
    const away = await openShardStore("s3://news/x", { ...variables, AWS_ENDPOINT_URL: "http://127.0.0.1:1" });
    await expect(away.check()).rejects.toThrow("does not answer");
  }, 60_000);
});
