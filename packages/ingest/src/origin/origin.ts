import type { UnreadableRule } from "../rules.ts";

/** Where a document comes from; a plain object that can be sent to a worker thread. */
export type Origin = FileOrigin | StdinOrigin | WebOrigin | UnreadableOrigin;

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

/** An argument that stands for nothing that could be read; `load` throws what is wrong with it. */
export interface UnreadableOrigin {
  readonly kind: "unreadable";
  readonly name: string;
  readonly rule: UnreadableRule;
  readonly message: string;
}
