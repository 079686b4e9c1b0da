import type { LookupAddress } from "node:dns";
import { lookup as resolveName } from "node:dns/promises";
import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UnreadableError } from "../errors.ts";
import type { Fetch, Lookup, WebRequest, WebResponse } from "./fetch.ts";

/** The system's own resolver. */
export const systemLookup: Lookup = async (hostname) => {
  const found = await resolveName(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * A `fetch` that connects only to addresses that are allowed. A name is resolved once, every address it has is checked,
 * and the connection goes to what was checked, so that a name whose address changes in between gains nothing.
 */
export function pinnedFetch(lookup: Lookup, isAllowed: (address: string) => boolean): Fetch {
  return async (address, request) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/gu, "");
    if (isIP(host) !== 0 && !isAllowed(host)) throw privateAddress(host);
    const response = await send(url, request, guard(lookup, isAllowed));
    const connected = response.socket.remoteAddress;
    if (connected === undefined || !isAllowed(connected)) {
      response.destroy();
      throw privateAddress(connected ?? host);
    }
    return asWebResponse(response);
  };
}

const privateAddress = (address: string): UnreadableError =>
  new UnreadableError("private-address", `the address leads to ${address}, which is not on the public internet`);

function guard(lookup: Lookup, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, answer) => {
    checkedLookup(hostname, lookup, isAllowed).then(
      (addresses) => (options.all ? answer(null, addresses) : answer(null, addresses[0].address, addresses[0].family)),
      (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}

/** All addresses of a name, at least one, every one of them allowed. */
async function checkedLookup(
  hostname: string,
  lookup: Lookup,
  isAllowed: (address: string) => boolean,
): Promise<[LookupAddress, ...LookupAddress[]]> {
  const addresses = await lookup(hostname);
  const refused = addresses.find(({ address }) => !isAllowed(address));
  if (refused) throw privateAddress(refused.address);
  const [first, ...rest] = addresses;
  if (!first) throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
  return [first, ...rest];
}

function send(url: URL, { headers, signal }: WebRequest, lookup: LookupFunction): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const options: RequestOptions = {
    method: "GET",
    headers: { ...headers, "accept-encoding": "gzip, deflate, br" },
    signal,
    lookup,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on("error", reject).end();
  });
}

function asWebResponse(response: IncomingMessage): WebResponse {
  return {
    status: response.statusCode ?? 0,
    headers: {
      get: (name) => {
        const value = response.headers[name.toLowerCase()];
        return value === undefined ? null : String(value);
      },
    },
    body: decompressed(response),
  };
}

function decompressed(response: IncomingMessage): Readable {
  const decoder = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const encoding = response.headers["content-encoding"]?.toLowerCase() ?? "";
  const create = Object.entries(decoder).find(([name]) => name === encoding)?.[1];
  // The pipeline destroys both streams when either fails; the error itself is seen by who reads the last one.
  return create ? pipeline(response, create(), () => {}) : response;
}
