import type { Hit } from "@hearsay/ledger";

/** An Atom feed of hits (RFC 4287), each an entry with the words that bear it out. */
export function atomOf(hits: readonly Hit[], address: string): string {
  const updated = hits.map(({ origin }) => origin.fetchedAt).sort().at(-1) ?? "1970-01-01T00:00:00Z"; // prettier-ignore
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escaped(`Hearsay: ${new URL(address).search.slice(1) || "everything"}`)}</title>`,
    `<id>${escaped(address)}</id>`,
    `<link rel="self" href="${escaped(address)}"/>`,
    `<updated>${escaped(new Date(updated).toISOString())}</updated>`,
    "<author><name>Hearsay</name></author>",
    ...hits.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ kind, id, origin, evidence, lines }: Hit): string {
  const facts = [origin.outlet, origin.title, lines === null ? null : `${lines} independent ${lines === 1 ? "line" : "lines"}`];
  return [
    "<entry>",
    `<id>urn:x-hearsay:${origin.sha256}:${kind}:${id}</id>`,
    `<title>${escaped(evidence.text)}</title>`,
    `<updated>${escaped(new Date(origin.fetchedAt).toISOString())}</updated>`,
    ...(origin.url === null ? [] : [`<link href="${escaped(origin.url)}"/>`]),
    `<summary>${escaped(facts.filter((fact) => fact !== null).join(" · "))}</summary>`,
    "</entry>",
  ].join("\n");
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** As XML has it; characters that XML does not know at all are left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"']/gu, (character) => NAMED[character]!);
