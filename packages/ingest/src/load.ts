import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { collect, limitFor, tooLarge } from "./bytes/limit.ts";
import { UnreadableError } from "./errors.ts";
import type { FileOrigin, Origin, WarcOrigin, WebOrigin } from "./origin/origin.ts";
import { errorCode, readProblem } from "./origin/file-problem.ts";
import type { LoadedDocument } from "./loaded-document.ts";
import { readBytes, type FoundBytes } from "./read-bytes.ts";
import { fetchPage } from "./web/fetch-page.ts";
import type { Fetch, Lookup } from "./web/fetch.ts";
import { pinnedFetch, systemLookup } from "./web/pinned-fetch.ts";
import { isPublicAddress } from "./web/public-address.ts";

export interface LoadOptions {
  readonly signal?: AbortSignal | null;
  /** Where “-” is read from; default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** True to let addresses lead into private networks. */
  readonly allowPrivate?: boolean;
  /** Milliseconds that a web page may take; default 30,000. */
  readonly timeout?: number;
  /** Resolves host names; default: the system. */
  readonly lookup?: Lookup;
  /** Which IP addresses may be connected to; default: those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
  /** Asks for one address; default: one that connects only to what is allowed. One of your own has to check that itself. */
  readonly fetch?: Fetch;
}

/**
 * Reads one origin: fetches its bytes, decodes them, recognises the format and takes out the text.
 * @throws UnreadableError with the origin; the reason of the signal when it is aborted.
 */
export async function load(origin: Origin, options: LoadOptions = {}): Promise<LoadedDocument> {
  try {
    if (origin.kind === "warc") return await loadRecord(origin, options);
    const found = await bytesOf(origin, options);
    options.signal?.throwIfAborted();
    return await readBytes(found);
  } catch (error) {
    if (error instanceof UnreadableError) throw error.of(origin);
    throw error;
  }
}

/**
 * Reads bytes that were handed over: decodes them, recognises the format and takes out the text.
 * @param name of the file, for what its ending says; may be empty
 * @throws UnreadableError
 */
export async function loadBytes(bytes: Uint8Array, name: string): Promise<LoadedDocument> {
  const limit = limitFor(name);
  if (bytes.length > limit) throw tooLarge(limit);
  return readBytes({ bytes, name });
}

/** What reads WARC files is imported when it is needed. */
async function loadRecord(origin: WarcOrigin, { signal = null }: LoadOptions): Promise<LoadedDocument> {
  return (await import("./warc/list-warc.ts")).loadWarcRecord(origin, signal);
}

async function bytesOf(origin: Exclude<Origin, WarcOrigin>, options: LoadOptions): Promise<FoundBytes> {
  options.signal?.throwIfAborted();
  if (origin.kind === "file") return readFile(origin, options);
  if (origin.kind === "web") return readPage(origin, options);
  if (origin.kind === "stdin") return { bytes: await collect(options.stdin ?? process.stdin), name: "" };
  throw new UnreadableError(origin.kind === "skipped" ? "no-article" : origin.rule, origin.message);
}

async function readFile({ path }: FileOrigin, { signal }: LoadOptions): Promise<FoundBytes> {
  try {
    const found = await stat(path);
    const limit = limitFor(path);
    if (found.size > limit && found.isFile()) throw tooLarge(limit);
    return { bytes: await collect(createReadStream(path, signal ? { signal } : {}), limit), name: path };
  } catch (error) {
    if (error instanceof UnreadableError || errorCode(error) === undefined || signal?.aborted)
      throw signal?.aborted ? signal.reason : error;
    const { rule, message } = readProblem(error);
    throw new UnreadableError(rule, message, { cause: error });
  }
}

async function readPage({ url: address }: WebOrigin, options: LoadOptions): Promise<FoundBytes> {
  const isAllowed = options.allowPrivate ? () => true : (options.isAllowed ?? isPublicAddress);
  const fetch = options.fetch ?? pinnedFetch(options.lookup ?? systemLookup, isAllowed);
  const { url, bytes, contentType } = await fetchPage(address, {
    fetch,
    timeout: options.timeout ?? 30_000,
    signal: options.signal ?? undefined,
  });
  return { bytes, name: new URL(url).pathname, contentType, url };
}
