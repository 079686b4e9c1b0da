import type { Diagnostic, DocumentInput } from "@hearsay/core";
import type { Claim } from "./provenance.ts";

/** A document, what was noticed while it was read, and what is said of it beside its text. */
export interface LoadedDocument extends DocumentInput {
  readonly notes: readonly Diagnostic[];
  readonly provenance: readonly Claim[];
}

/** What a format's reader finds: the document, and what is said of it beside its text. */
export interface ParsedDocument extends DocumentInput {
  readonly notes?: readonly Diagnostic[];
  readonly provenance?: readonly Claim[];
}
