import type { EventContext } from "./context.ts";
import type { EventDraft } from "./draft.ts";

/** Whether two mentions of events tell of one happening, in one version, by one who asserts it. */
export function sameHappening(a: EventDraft, b: EventDraft, context: EventContext, definite: ReadonlySet<string>): boolean {
  if (a.type !== b.type || a.status !== b.status || (a.mode !== null && b.mode !== null && a.mode !== b.mode)) return false;
  if (!sameVoice(a, b, context) || !sameTime(a, b) || !agree(a.place, b.place) || !agree(a.count, b.count)) return false;
  const headline = isHeadline(a, context) !== isHeadline(b, context);
  const overlap = headline ? overlapOfNamed : overlapOf;
  const [actors, recipients] = [overlap(a.actors, b.actors, context), overlap(a.recipients, b.recipients, context)];
  if (actors === "other" || recipients === "other") return false;
  // A headline tells again what the first such event of the body is: “Dockers walk out”, “the 300 operators walked out”.
  if (headline) return true;
  const lemma = (draft: EventDraft): string => context.words[draft.trigger]!.lemma.toLowerCase();
  const shared = actors === "same" || recipients === "same";
  const far = context.tokens[a.trigger]!.sentence !== context.tokens[b.trigger]!.sentence;
  // “The attack” after an attack, with nothing said against its being the same.
  const again = context.words[b.trigger]!.upos === "NOUN" && isDefinite(b.trigger, context, definite) && far;
  return (shared && (lemma(a) === lemma(b) || (actors === "same" && recipients === "same"))) || again;
}

type Overlap = "same" | "open" | "other";

/** Whether two sides have an entity in common; open where one names none. */
function overlapOf(a: readonly number[], b: readonly number[], { entityOf }: EventContext): Overlap {
  if (a.length === 0 || b.length === 0) return "open";
  const ids = new Set(a.map((m) => entityOf.get(m)?.id));
  return b.some((m) => ids.has(entityOf.get(m)?.id)) ? "same" : "other";
}

/** The same where only names tell two apart: headlines say “union” or “ex-minister” for whom the text names. */
function overlapOfNamed(a: readonly number[], b: readonly number[], context: EventContext): Overlap {
  const overlap = overlapOf(a, b, context);
  const isNamed = (m: number): boolean => context.entityOf.get(m)?.mentions.some(({ form }) => form === "name") ?? false;
  return overlap === "other" && !(a.some(isNamed) && b.some(isNamed)) ? "open" : overlap;
}

const agree = (a: unknown, b: unknown): boolean => a === null || b === null || a === b;

/** Intervals that share a day, or of which one is not told. */
const sameTime = ({ time: a }: EventDraft, { time: b }: EventDraft): boolean =>
  a === null || b === null || (a.from < b.to && b.from < a.to);

/** One asserts both, or the outlet one of them. */
function sameVoice({ statement: a }: EventDraft, { statement: b }: EventDraft, { statements }: EventContext): boolean {
  if (a === null || b === null || a === b) return true;
  const source = (id: string): string | null => statements.find((statement) => statement.id === id)?.source?.entity ?? null;
  return source(a) !== null && source(a) === source(b);
}

/** A noun that is spoken of as known: “the attack”, “their talks”. */
const isDefinite = (noun: number, { words }: EventContext, definite: ReadonlySet<string>): boolean =>
  words[noun]!.dependents.some((d) => words[d]!.relation === "nmod:poss" || definite.has(words[d]!.lemma.toLowerCase()));

const isHeadline = ({ trigger }: EventDraft, { tokens, sentences, blocks }: EventContext): boolean =>
  blocks[sentences[tokens[trigger]!.sentence]!.block]!.kind === "headline";
