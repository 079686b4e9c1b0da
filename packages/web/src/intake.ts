import type { DocumentInput, Reading } from "@hearsay/core";

/** What the app reads with: the command brings it, since it knows the model and the formats. */
export interface Intake {
  /** Takes the text out of an address, a file or plain text. Throws an error whose message says why it cannot be read. */
  load(what: Taken, signal: AbortSignal): Promise<DocumentInput>;
  read(input: DocumentInput): Promise<Reading>;
  /** The model and the version of Hearsay. */
  describe(): Promise<{ readonly model: string; readonly program: string }>;
}

/** What somebody wants to have read. */
export type Taken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };
