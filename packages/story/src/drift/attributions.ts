import type { Source, Span, Statement } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Comparable } from "../text/comparable.ts";
import { contains, hullOf, overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group, GroupSide } from "./group.ts";
import { isPronoun, mentionsSource, sameSource } from "./sources.ts";

/** Part of a statement’s telling words that must have counterparts for the statement to be told at all. */
const TOLD = 0.4;
/** Letters that a content can begin with before its subject: “that the”. */
const LEAD = 9;
/** Acts that are told as such (“accused”, “sentenced”) are not lost with their verb. */
const LOSABLE = new Set<string>(["state", "claim", "deny", "admit", "warn", "show", "suggest", "believe"]);
/** Part of what is told of it that a sentence must tell to be judged by itself. */
const PART = 0.3;
/** Acts that vouch for nothing but a wish are told in many ways. */
const REPORTING = new Set<string>([
  "state",
  "claim",
  "deny",
  "admit",
  "warn",
  "show",
  "suggest",
  "believe",
  "criticise",
  "praise",
]);

/** Statements that are told without their source, or as another’s. */
export function compareAttributions(group: Group, comparison: Comparison, rules: DriftRules): Difference[] {
  return statementsIn(group.a).flatMap((statement) => compareOne(statement, group, comparison, rules));
}

/** Outermost statements with a source and a cue that begin in a passage. */
const statementsIn = ({ document, sentences }: GroupSide): Statement[] =>
  document.reading.statements.filter(
    ({ source, cue, content, within }) =>
      source !== null && cue !== null && within === null && REPORTING.has(cue.act) &&
      content.some((span) => sentences.some((i) => overlaps(document.sentences[i]!, span))) &&
      // The passage must hold the source too: a statement that runs on is judged where its source stands.
      source.spans.some((span) => sentences.some((i) => overlaps(document.sentences[i]!, span))),
  ); // prettier-ignore

/** What became of one statement, in each sentence of B that tells some of it; each kind once. */
function compareOne(statement: Statement, group: Group, comparison: Comparison, rules: DriftRules): Difference[] {
  const told = counterpart(statement, group);
  if (told === null) return [];
  const bySentence = [...Map.groupBy(told, (j) => group.b.units[j]!.sentence)].filter(
    ([, units]) => units.length / told.length >= PART,
  );
  const found = bySentence.flatMap(([sentence, units]) => compareIn(sentence, units, statement, group, comparison, rules));
  return found.filter(({ kind }, i) => found.findIndex((other) => other.kind === kind) === i);
}

/** What became of a statement in one sentence of B. */
function compareIn(
  sentence: number,
  told: readonly number[],
  statement: Statement,
  group: Group,
  comparison: Comparison,
  rules: DriftRules,
): Difference[] {
  const { a, b } = comparison;
  const source = statement.source!;
  const carrying = b.reading.statements
    .filter((other) => other.source !== null && overlapOf(other, told, group.b) >= TOLD)
    .sort((x, y) => overlapOf(y, told, group.b) - overlapOf(x, told, group.b) || Number(x.within !== null) - Number(y.within !== null)); // prettier-ignore
  const all = carrying.flatMap((other) => [other.source!, ...other.via]);
  if (all.length === 0) return !LOSABLE.has(statement.cue!.act) ? [] : lost(statement, sentence, group, rules);
  if (all.some((other) => relays(other, comparison))) return [];
  if (all.some((other) => [source, ...statement.via].some((own) => sameSource(own, other, a, b, rules)))) return [];
  const other = carrying[0]!.source!;
  if (isPronoun(source, a) || isPronoun(other, b) || mentionsSource(source, a, b, [sentence], rules)) return [];
  // Whom A's passage mentions as well may only have been read in another part.
  if (other.entity !== null && keysIn(group.a).has(b.keys.get(other.entity)!)) return [];
  const values = { a: namesOf(source, a), b: namesOf(other, b) };
  const explanation = `what “${values.a}” said is told as said by “${values.b}”`;
  return [difference("attribution-changed", { a: hullOf(source.spans), b: hullOf(other.spans), values, explanation })];
}

const keysIn = ({ document, sentences }: GroupSide): Set<string> =>
  new Set(document.mentions.filter(({ sentence }) => sentences.includes(sentence)).map(({ key }) => key));

/** The telling units of B that a statement’s content is told in; null where too little of it is told. */
function counterpart({ content }: Statement, { a, b }: Group): readonly number[] | null {
  const own = a.units.flatMap((unit, i) => (unit.content && content.some((span) => contains(span, unit.span)) ? [i] : []));
  const linked = own.flatMap((i) => a.links[i] ?? []).filter((j) => b.units[j]!.content);
  return own.length >= 3 && linked.length >= 2 && linked.length / own.length >= TOLD ? linked : null;
}

const overlapOf = ({ content }: Statement, told: readonly number[], { units }: GroupSide): number =>
  told.filter((j) => content.some((span) => overlaps(span, units[j]!.span))).length / told.length;

const namesOf = ({ spans }: Source, { reading }: Comparable): string =>
  spans.map((span) => reading.document.text.slice(...span)).join(" ");

/** Lost is what nobody says any more: neither a statement nor a mention of the source is left. */
function lost(statement: Statement, where: number, group: Group, rules: DriftRules): Difference[] {
  const [a, b] = [group.a.document, group.b.document];
  const source = statement.source!;
  // “The union said that it would strike” and “the union will strike”: it is mentioned, but says nothing any more.
  const speaks = !isAboutItself(statement, a, rules);
  if (speaks && [source, ...statement.via].some((who) => mentionsSource(who, a, b, [where], rules))) return [];
  const values = { a: namesOf(source, a), b: null };
  const explanation = `what “${values.a}” said is told as a fact, without a source`;
  const spans = [...source.spans, ...statement.cue!.spans, ...statement.content];
  return [difference("attribution-lost", { a: clipped(hullOf(spans), group.a), b: b.sentences[where]!, values, explanation })];
}

/** A statement that runs over paragraphs is pinned to those of the passage. */
const clipped = ([start, end]: Span, { document, sentences }: GroupSide): Span => [
  Math.max(start, document.sentences[sentences[0]!]![0]),
  Math.min(end, document.sentences[sentences.at(-1)!]![1]),
];

/** Whether a statement begins with whoever makes it: “that it would strike”. */
function isAboutItself({ source, content }: Statement, { mentions, reading }: Comparable, rules: DriftRules): boolean {
  const start = content[0]![0];
  return mentions.some(
    ({ entity, span }) =>
      entity === source!.entity &&
      span[0] >= start &&
      span[0] <= start + LEAD &&
      !rules.isPossessive(reading.document.text.slice(...span)),
  );
}

/** Whether a source of B is A’s outlet, or the report that B passes on: a relay puts its own source in front. */
function relays(source: Source, { a, b }: Comparison): boolean {
  const { outlet, credit } = a.reading.document;
  const names = [outlet, credit].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
  const isNamed = (text: string): boolean => names.some((name) => text.toLowerCase().includes(name));
  const words = namesOf(source, b);
  if (isNamed(words)) return true;
  const named = source.entity === null ? undefined : b.entities.get(source.entity)?.name;
  if (named !== undefined && isNamed(named)) return true;
  return (source.kind === "media" || source.kind === "document") && isNamed(b.reading.document.text);
}
