import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "./asker.ts";
import { problem } from "./problem.ts";

/** Bytes that a body may have: that of a document, with room for its form; a text for a program that reads; and any other. */
const [DOCUMENT, READ, OTHER] = [60_000_000, 1_000_000, 64_000];
/** Milliseconds in which a body has to be there, except a document’s, for which the server has its own time. */
const SLOWEST = 10_000;
const JSON_TYPE = /^application\/json\s*(?:;|$)/iu;
const FORM_TYPE = /^multipart\/form-data\s*;/iu;

/**
 * Takes bodies as large, as fast and of the type that a route has use for. JSON is what no form of another site can send; forms are taken for documents
 * alone, which `guard` looks after. It comes after it is known who asks: a stranger’s large file is refused unread.
 */
export function bodies(slowest = SLOWEST): MiddlewareHandler<Env> {
  const documents: MiddlewareHandler = bodyLimit({ maxSize: DOCUMENT, onError: (context) => tooLarge(context, DOCUMENT) });
  return async (context, next) => {
    const { method, path, raw } = context.req;
    if (method === "GET" || method === "HEAD" || raw.body === null || isEmpty(context)) return next();
    const isDocument = path === "/api/documents";
    const type = context.req.header("content-type") ?? "";
    if (!JSON_TYPE.test(type) && !(isDocument && FORM_TYPE.test(type)))
      return problem(context, 415, isDocument ? "send application/json or multipart/form-data" : "send application/json");
    if (isDocument) return documents(context as Context, next);
    const limit = path === "/mcp" && context.get("asker").owner !== null ? READ : OTHER;
    if (Number(context.req.header("content-length") ?? 0) > limit) return tooLarge(context, limit);
    const body = await readWithin(raw.body, limit, slowest);
    if (body === "large") return tooLarge(context, limit);
    if (body === "slow") return ended(problem(context, 408, `a body has to be there within ${slowest / 1000} s`));
    // oxlint-disable-next-line unicorn/no-invalid-fetch-options -- the method is that of the request, which is neither GET nor HEAD
    context.req.raw = new Request(raw, { body });
    return next();
  };
}

/** On a connection, a request without a length has no body (RFC 9112, 6.3), though there is a stream to read from. */
const isEmpty = ({ req, env }: Context<Env>): boolean =>
  (env as { readonly incoming?: unknown } | undefined)?.incoming !== undefined &&
  req.header("transfer-encoding") === undefined &&
  Number(req.header("content-length") ?? 0) === 0;

const tooLarge = (context: Context, limit: number): Response =>
  ended(problem(context, 413, limit < 1_000_000 ? `at most ${limit / 1000} kB` : `at most ${limit / 1_000_000} MB`));

/** What comes after is still that body. */
function ended(answer: Response): Response {
  answer.headers.set("connection", "close");
  return answer;
}

async function readWithin(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  milliseconds: number,
): Promise<Uint8Array<ArrayBuffer> | "large" | "slow"> {
  const reader = stream.getReader();
  const late = Promise.withResolvers<"slow">();
  const timer = setTimeout(() => late.resolve("slow"), milliseconds);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late.promise]);
      if (read === "slow") return read;
      if (read.done) return new Uint8Array(Buffer.concat(chunks));
      size += read.value.length;
      if (size > limit) return "large";
      chunks.push(read.value);
    }
  } finally {
    clearTimeout(timer);
  }
}
