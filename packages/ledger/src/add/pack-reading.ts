import { deflateSync, inflateSync } from "node:zlib";
import type { Reading } from "@hearsay/core";
import { LedgerError } from "../error/ledger-error.ts";
import { storable } from "../text/storable.ts";
import { hashOf } from "./identity.ts";

type Packed = Omit<Reading, "document"> & { readonly document: Omit<Reading["document"], "text"> & { readonly text?: string } };

/**
 * A reading as a ledger keeps it: JSON, compressed with zlib to a fifth. The text is a column of its own and left out here,
 * unless a database could not take it as it is (lone surrogates, U+0000).
 */
export function packReading(reading: Reading): Uint8Array {
  const { text, ...document } = reading.document;
  const packed: Packed = { ...reading, document: text === storable(text) ? document : { ...document, text } };
  return deflateSync(JSON.stringify(packed));
}

/** The reading again, whole. Throws `damaged` where the text is not the one that was read. */
export function unpackReading(bytes: Uint8Array, text: string, sha256: string): Reading {
  const packed = JSON.parse(inflateSync(bytes).toString("utf8")) as Packed;
  const { id, text: own, ...document } = packed.document;
  const reading: Reading = { ...packed, document: { id, text: own ?? text, ...document } };
  if (hashOf(reading.document.text) !== sha256)
    throw new LedgerError(
      "damaged",
      `the text of ${reading.document.id} in the ledger is not the one that was read: restore the ledger from a copy`,
    );
  return reading;
}
