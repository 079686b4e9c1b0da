/** Why an input cannot be read: stable ids, documented in docs/reference/errors.md. */
export const RULES = [
  "missing",
  "no-match",
  "no-readable-files",
  "directory",
  "permission-denied",
  "read-failed",
  "empty",
  "binary",
  "unsupported-format",
  "not-english",
  "too-large",
  "no-article",
  "invalid-address",
  "unsupported-scheme",
  "private-address",
  "redirect-loop",
  "too-many-redirects",
  "http-status",
  "timeout",
  "dns-failed",
  "tls-failed",
  "network-failed",
  "not-a-feed",
  "no-address",
] as const;

export type UnreadableRule = (typeof RULES)[number];
