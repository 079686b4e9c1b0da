import type { Reading } from "@hearsay/core";
import type { Claim, Origin } from "@hearsay/ingest";
import { messageOf } from "../text/message-of.ts";
import type { LoadedDocument } from "./services.ts";

/** One thing to read; it can be sent to a worker. */
export type Job = OriginJob | DocumentJob | Failure | Remark;

interface OriginJob {
  readonly kind: "origin";
  readonly name: string;
  readonly origin: Origin;
  readonly given: Given;
}

interface DocumentJob {
  readonly kind: "document";
  readonly name: string;
  readonly document: LoadedDocument;
}

/** What came of a job. */
export type Outcome = ReadDocument | Failure | Remark;

interface ReadDocument {
  readonly kind: "reading";
  readonly name: string;
  readonly reading: Reading;
  /** What is said of the document beside its text. */
  readonly provenance: readonly Claim[];
}

/** An input that could not be read: as a job, one that failed before there was anything to read. */
export interface Failure {
  readonly kind: "failure";
  readonly name: string;
  /** Why, in one line. */
  readonly message: string;
  /** It may be read another time: the worker that read it stopped, or the file was not to be had. */
  readonly passing?: true;
}

/** What is to be said of an input beside its documents: how much of a web archive was passed over, and why. */
interface Remark {
  readonly kind: "remark";
  readonly name: string;
  readonly message: string;
}

/** What the user says of the documents; null: nothing. */
export interface Given {
  readonly published: string | null;
  readonly outlet: string | null;
}

/** A failure with the message of whatever was thrown. */
export function failure(name: string, thrown: unknown): Failure {
  return { kind: "failure", name, message: messageOf(thrown).trim() || "it failed without saying why" };
}
