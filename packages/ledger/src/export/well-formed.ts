/**
 * JSON without lone surrogates, which RDF and STIX do not take: each becomes U+FFFD. `JSON.stringify` writes them, and nothing
 * else, as `\udXXX`.
 */
export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\ud")) return json;
  return json.replaceAll(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (escaped) => (escaped.startsWith("\\ud") ? "\u{FFFD}" : escaped));
}

/** Without what is null, undefined or an empty list: what is not known is absent. */
export function present<Parts extends Readonly<Record<string, unknown>>>(parts: Parts): Partial<Parts> {
  const entries = Object.entries(parts).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries) as Partial<Parts>;
}
