import type { Origin } from "../../find/hit.ts";

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** `urn:hearsay:WHAT:…`; the parts are percent-encoded, so that any text may be one. */
export const urn = (what: "document" | "version" | "outlet" | "program" | "model", ...parts: readonly string[]): string =>
  ["urn:hearsay", what, ...parts.map(encoded)].join(":");

/** Its address, where that is an IRI. */
export const documentIri = ({ url, key }: Origin): string => (url !== null && isIri(url) ? url : urn("document", key));
/** A text that was read at an address. */
export const versionIri = ({ key, sha256 }: Origin): string => urn("version", key, sha256);
/** Something in the reading of a version. */
export const partIri = (origin: Origin, what: string, ref: string): string => `${versionIri(origin)}#${what}-${encoded(ref)}`;

/** Absolute, and without the characters that RFC 3987 does not allow in an IRI. */
const isIri = (text: string): boolean =>
  text.isWellFormed() && URL.canParse(text) && /^[a-z][a-z0-9+.-]*:[^\p{C}\p{Z}<>"{}|\\^`]+$/iu.test(text);
