import { createHash, randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { isShardName } from "../shard/shard-name.ts";
import { type ShardStore, StoreError } from "./store.ts";

/** The variables that the tools of AWS and of other makers of S3 use, too. */
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Shards in a bucket of S3, or of what speaks like it (`AWS_ENDPOINT_URL`). A shard is put in one request, and only where
 * there is none of its name (`If-None-Match: *`).
 */
export function s3Store(address: string, variables: Variables): ShardStore {
  const { hostname: bucket, pathname } = new URL(address);
  const prefix = pathname.replace(/^\/+|\/+$/gu, "");
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = variables;
  if (!accessKeyId || !secretAccessKey)
    throw new StoreError(`${address} needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment`);
  const region = variables.AWS_REGION || variables.AWS_DEFAULT_REGION || "us-east-1";
  const base = (variables.AWS_ENDPOINT_URL_S3 || variables.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`).replace(/\/$/u, ""); // prettier-ignore
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", ...(sessionToken && { sessionToken }) });
  const urlOf = (name: string): string => `${base}/${bucket}/${prefix === "" ? "" : `${prefix}/`}${name}`;
  const ask = async (url: string, init: RequestInit, accepted: readonly number[]): Promise<Response> => {
    const answer = await client.fetch(url, init).catch((error: unknown) => {
      throw new StoreError(`${address} does not answer`, { cause: error });
    });
    if (accepted.includes(answer.status)) return answer;
    throw new StoreError(`${address} answered ${answer.status} to ${init.method ?? "GET"}`);
  };
  const list = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    for (let token: string | null = ""; token !== null;) {
      const query: URLSearchParams = new URLSearchParams({ "list-type": "2", prefix: prefix === "" ? "" : `${prefix}/`, ...(token !== "" && { "continuation-token": token }) }); // prettier-ignore
      const page: string = await (await ask(`${base}/${bucket}?${query.toString()}`, {}, [200])).text();
      for (const [, key = ""] of page.matchAll(/<Key>([^<]+)<\/Key>/gu)) names.push(key.slice(key.lastIndexOf("/") + 1));
      token = /<NextContinuationToken>([^<]+)</u.exec(page)?.[1] ?? null;
    }
    return names.filter(isShardName).toSorted();
  };
  return {
    location: address,
    check: async () => {
      await ask(`${base}/${bucket}?list-type=2&max-keys=1`, {}, [200]);
    },
    has: async (name) => (await ask(urlOf(name), { method: "HEAD" }, [200, 404])).status === 200,
    draft: (name) => join(tmpdir(), `${name}.${randomUUID()}.draft`),
    put: async (name, draft) => {
      try {
        const body = await readFile(draft);
        const headers = { "if-none-match": "*", "x-amz-content-sha256": createHash("sha256").update(body).digest("hex") };
        // 412: another worker was faster, with the same bytes.
        await ask(urlOf(name), { method: "PUT", body: new Uint8Array(body), headers }, [200, 201, 412]);
      } finally {
        await rm(draft, { force: true });
      }
    },
    list,
    open: async (name) => (await ask(urlOf(name), {}, [200])).body as unknown as AsyncIterable<Uint8Array>,
  };
}
