import { gzipSync } from "node:zlib";
import { articlePage } from "./article.ts";

export interface ResponseOptions {
  readonly url?: string;
  readonly status?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly date?: string;
  readonly type?: string;
  /** Bytes that the record says it has; default: those it has. */
  readonly length?: number | string;
}

/** One WARC record of an answer of a web server. */
export function responseRecord({
  url = "https://news.example/a",
  status = "HTTP/1.1 200 OK",
  headers = ["Content-Type: text/html; charset=utf-8"],
  body = articlePage("Ferry aground"),
  date = "2026-03-02T10:00:00Z",
  type = "response",
  length,
}: ResponseOptions = {}): Buffer {
  const block = Buffer.concat([Buffer.from(`${[status, ...headers].join("\r\n")}\r\n\r\n`, "latin1"), Buffer.from(body)]);
  const header = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${length ?? block.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${header}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** A record that says what the file is. */
export function infoRecord(): Buffer {
  const block = "software: test\r\n";
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`,
  );
}

/** Compressed as WARC files are: a member a record. */
export const gzipEach = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));
