import { FileBytes } from "../bytes/random-access.ts";
import { UnreadableError } from "../errors.ts";
import { skipOf, type IntakeItem } from "../intake.ts";
import { errorCode, readProblem } from "../origin/file-problem.ts";
import type { LoadedDocument } from "../loaded-document.ts";
import { readBytes } from "../read-bytes.ts";
import type { Gap, RawRecord } from "./record.ts";
import { records, type ByteRange } from "./records.ts";
import { responseOf, type Response } from "./response.ts";

export interface ReadWarcOptions extends ByteRange {
  readonly signal?: AbortSignal | null;
}

/** A document, or a reason, and where in the file it stands. */
export type WarcItem = IntakeItem & Pick<RawRecord, "offset" | "length" | "within">;

/**
 * The articles of a WARC file, or of a range of it, one at a time, and the reason for every answer that gives none.
 * Records that hold no answer of a server (requests, what is said of the file) are passed over.
 */
export async function* readWarc(path: string, options: ReadWarcOptions = {}): AsyncGenerator<WarcItem, void> {
  for await (const { record, name, response } of responses(path, options)) {
    const { offset, length, within } = record;
    const item = "rule" in response ? ({ kind: "skipped", name, ...response } as const) : await read(name, response);
    yield { ...item, offset, length, within };
  }
}

async function read(name: string, response: Response): Promise<IntakeItem> {
  try {
    return { kind: "document", name, document: await documentOf(response) };
  } catch (error) {
    return skipOf(name, error);
  }
}

/**
 * The document of an answer.
 * @throws UnreadableError
 */
export async function documentOf(response: Response): Promise<LoadedDocument> {
  const document = await readBytes(await response.body());
  return { ...document, provenance: [...document.provenance, ...response.provenance] };
}

interface Reason {
  readonly rule: UnreadableError["rule"];
  readonly message: string;
}

/** A place of a WARC file, and the answer there, or why there is none. */
export interface FoundResponse {
  readonly record: RawRecord | Gap;
  readonly name: string;
  readonly response: Response | Reason;
}

/** The answers that a WARC file holds, their bodies not yet decoded, and its gaps; a file that cannot be read is one. */
export async function* responses(path: string, options: ReadWarcOptions = {}): AsyncGenerator<FoundResponse, void> {
  let file: FileBytes | null = null;
  try {
    file = await FileBytes.open(path);
    for await (const record of records(file, options)) {
      options.signal?.throwIfAborted();
      const found = await look(record, path);
      if (found) yield found;
    }
  } catch (error) {
    if (errorCode(error) === undefined || options.signal?.aborted) throw error;
    yield { record: EVERYTHING, name: path, response: readProblem(error) };
  } finally {
    await file?.close();
  }
}

const EVERYTHING: Gap = { kind: "gap", offset: 0, length: 0, within: 0, rule: "warc-damaged", message: "" };

async function look(record: RawRecord | Gap, path: string): Promise<FoundResponse | null> {
  const place = `${path}, byte ${record.offset}${record.within > 0 ? `+${record.within}` : ""}`;
  if (record.kind === "gap") {
    const message = `${record.message}; ${record.length} bytes are left out`;
    return { record, name: place, response: { rule: record.rule, message } };
  }
  const url = URL_LINE.exec(Buffer.from(record.bytes.subarray(0, 4096)).toString("latin1"))?.[1];
  const name = url === undefined ? place : `${place}, ${url}`;
  try {
    const response = await responseOf(record.bytes);
    return response && { record, name, response };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { record, name, response: { rule: error.rule, message: error.message } };
  }
}

const URL_LINE = /^warc-target-uri:[ \t]*<?([^\s>]+)/imu;
