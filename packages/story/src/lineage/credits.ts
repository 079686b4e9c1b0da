import type { Reading, Span, Statement } from "@hearsay/core";
import { overlaps } from "../text/span.ts";
import { outletNames, outletOf, plainOutlet, sameOutlet } from "./outlets.ts";

/** A medium that a document names as where it has something from. */
export interface Credit {
  readonly outlet: string;
  readonly span: Span;
  /** In a byline, a dateline or a line of credits, or in the running text as who reports it. */
  readonly where: "imprint" | "text";
  /** Of the document’s statements, how many are of that medium, directly or relayed. */
  readonly statements: number;
}

/** The media that a document names as sources or relays of what it tells, and the agency of its imprint, without its own. */
export function creditsOf(reading: Reading): Credit[] {
  const { document, statements } = reading;
  const own = outletOf(reading);
  const found = new Map<string, Credit>();
  const add = (outlet: string, span: Span, where: Credit["where"], count: number): void => {
    if (sameOutlet(outlet, own)) return;
    const [key] = outletNames(outlet);
    if (key === undefined) return;
    const known = found.get(key);
    found.set(key, known ? { ...known, statements: known.statements + count, where: known.where === "imprint" ? "imprint" : where } : { outlet, span, where, statements: count }); // prettier-ignore
  };
  if (document.credit !== null) add(document.credit, spanOf(document.credit, reading), "imprint", 0);
  const media = statements.flatMap((statement) => mediaOf(statement, reading));
  const named = media.flatMap(({ name, span }) => (name === null ? [] : [{ name, span }]));
  named.forEach(({ name, span }) => add(name, span, "text", 1));
  // “The paper”, “the agency” are the one medium that is named.
  const unnamed = media.length - named.length;
  if (found.size === 1 && named.length > 0) add(named[0]!.name, named[0]!.span, "text", unnamed);
  return [...found.values()].sort((a, b) => b.statements - a.statements);
}

/** Where a document has an outlet say or relay something, whatever kind of source it was taken for; null where it does not. */
export function quotedAs(outlet: string, { document: { text }, statements }: Reading): Credit | null {
  const found = statements.flatMap((statement) =>
    [statement.source, ...statement.via]
      .flatMap((source) => source?.spans ?? [])
      .filter((span) => findName(outlet, text.slice(...span)) !== null),
  );
  return found.length === 0 ? null : { outlet, span: found[0]!, where: "text", statements: found.length };
}

interface NamedMedium {
  readonly name: string | null;
  readonly span: Span;
}

/** The media among the sources and relays of a statement, or whose report is one: by the name written in the source, else the shortest of the entity. */
function mediaOf({ source, via }: Statement, { entities, document: { text } }: Reading): NamedMedium[] {
  return [source, ...via].flatMap((one): NamedMedium[] => {
    if (one === null || (one.kind !== "media" && one.kind !== "document")) return [];
    const [span] = one.spans;
    const within = entities.filter(({ kind }) => kind === "organisation").flatMap(({ mentions }) => mentions.filter((m) => m.form === "name" && one.spans.some(([start, end]) => start <= m.span[0] && m.span[1] <= end))); // prettier-ignore
    const entity = entities.find(({ id }) => id === one.entity);
    const written = [...within, ...(entity?.mentions.filter(({ form }) => form === "name") ?? [])].map((m) =>
      text.slice(...m.span),
    );
    const name = written.length === 0 ? null : written.reduce((a, b) => (b.length < a.length ? b : a));
    return span === undefined || (one.kind === "document" && within.length === 0) ? [] : [{ name, span }];
  });
}

/** Where a document names an outlet outside what it tells: in its imprint, a caption, or a last line such as “Text: Adriatic Wire”. */
export function namedInImprint(outlet: string, { document, sentences }: Reading): Span | null {
  const last = document.sections.findLast(({ kind }) => kind === "body");
  const lines = document.sections.filter((section) => section.kind !== "body" && section.kind !== "headline");
  // A short last paragraph may be a line of credits: “Reporting by BBW. We are not responsible for agency texts.”
  const places = last && sentences.filter((span) => overlaps(span, last.span)).length <= 2 ? [...lines, last] : lines;
  for (const { span } of places) {
    const at = findName(outlet, document.text.slice(...span));
    if (at !== null && (!last || span !== last.span || span[1] - span[0] < LINE)) return [span[0] + at[0], span[0] + at[1]];
  }
  return null;
}

/** Longest line of credits, in code units. */
const LINE = 160;

function findName(outlet: string, text: string): Span | null {
  for (const name of [outlet, ...outletNames(outlet)]) {
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const match = new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`,
      name === plainOutlet(name) && name.length > 4 ? "iu" : "u",
    ).exec(text);
    if (match) return [match.index, match.index + match[0].length];
  }
  return null;
}

function spanOf(name: string, { document: { text } }: Reading): Span {
  const at = text.indexOf(name);
  return at < 0 ? [0, 0] : [at, at + name.length];
}
