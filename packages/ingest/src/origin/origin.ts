import type { UnreadableRule } from "../rules.ts";

/** Where a document comes from; a plain object that can be sent to a worker thread. */
export type Origin = FileOrigin | StdinOrigin | WebOrigin | WarcOrigin | UnreadableOrigin | SkippedOrigin;

export interface FileOrigin {
  readonly kind: "file";
  /** What to call it in messages: the path as the user would write it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

export interface StdinOrigin {
  readonly kind: "stdin";
  readonly name: string;
}

export interface WebOrigin {
  readonly kind: "web";
  readonly name: string;
  /** http or https. */
  readonly url: string;
}

/** One answer of a web server in a WARC file. */
export interface WarcOrigin {
  readonly kind: "warc";
  /** The file, the place in it, and the address. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Of its record, or of the gzip member that holds it, in bytes. */
  readonly offset: number;
  /** In that member, inflated. */
  readonly within: number;
}

/** What of an input is no document, and is not meant to be: the pictures of a web archive, say. */
export interface SkippedOrigin {
  readonly kind: "skipped";
  readonly name: string;
  /** How many there were, and why. */
  readonly message: string;
}

/** An argument that stands for nothing that could be read; `load` throws what is wrong with it. */
export interface UnreadableOrigin {
  readonly kind: "unreadable";
  readonly name: string;
  readonly rule: UnreadableRule;
  readonly message: string;
}
