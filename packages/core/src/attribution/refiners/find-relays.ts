import type { Attribution } from "../../document/annotation/attribution.ts";
import { rangeContains, type TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { bareRelation, dependentsBy, headOfRange, subtreeRange } from "../../pipeline/tree.ts";
import type { AttributionContext } from "../context.ts";
import { cueWords } from "../cue-words.ts";
import { changed, type Refiner } from "../refiner.ts";

/**
 * Finds the media that pass a statement on: “…, according to X, according to RIA Novosti and TASS”, “X told the
 * Times”, “the BBC quoted X as saying”, “local media, citing X”. They are relays of the statement, not statements.
 */
export const findRelays: Refiner = {
  name: "find-relays",
  refine: (attributions, context) => {
    const relayed = foldMedia(attributions, context);
    return relayed
      .map((attribution) => addListener(attribution, context))
      .map((attribution) => addCiting(attribution, context))
      .map((attribution) => ({ ...attribution, via: onceEach(attribution.via, context) }));
  },
};

/** Each relay once, by its name. */
function onceEach(via: Attribution["via"], context: AttributionContext): Attribution["via"] {
  const names = via.map(([range]) => plainName(range!, context));
  return via.filter((_, i) => names.indexOf(names[i]!) === i);
}

const plainName = (range: TokenRange, context: AttributionContext): string => {
  const { tokens } = context.layers;
  const phrase = context.text.slice(tokens[range[0]]!.span[0], tokens[range[1] - 1]!.span[1]);
  return (mediumOf(range, context) ?? phrase).toLowerCase().replace(/^the\s+/u, "");
};

/** A medium that attributes what another source is already given for is that statement's relay. */
function foldMedia(attributions: readonly Attribution[], context: AttributionContext): Attribution[] {
  const relays = new Map<Attribution, Attribution[]>();
  const folded = new Set<Attribution>();
  for (const relay of attributions) {
    if (!isMedium(relay.source, context)) continue;
    const [told] = attributions
      .filter(
        (other) =>
          other !== relay && !isMedium(other.source, context) && other.source.length > 0 && passesOn(relay, other, context),
      )
      .sort((a, b) => shared(b.content, relay.content) - shared(a.content, relay.content));
    if (told) {
      relays.set(told, [...(relays.get(told) ?? []), relay]);
      folded.add(relay);
    }
  }
  return attributions
    .filter((attribution) => !folded.has(attribution))
    .map((attribution) => {
      const found = relays.get(attribution);
      if (!found) return attribution;
      const via = found.flatMap((relay) =>
        relay.source.flatMap((range) => conjuncts(context.layers.words, range)).map((range) => [range]),
      );
      return changed(attribution, "find-relays", {
        via: [...attribution.via, ...via],
        content: withoutRelays(attribution.content, found),
      });
    });
}

/** Whether `relay` only attributes again what `told` attributes: the same content, and a preposition of attribution beside it. */
function passesOn(relay: Attribution, told: Attribution, { layers: { words, tokens }, rules }: AttributionContext): boolean {
  if (relay.cue === null || told.cue === null) return false;
  if (tokens[relay.cue[0]]!.sentence !== tokens[told.cue[0]]!.sentence) return false;
  const prepositional = cueWords(words, relay.cue, relay.content, rules).part === "phrase";
  return prepositional && share(relay.content, told.content) >= 0.5;
}

/** How many tokens two contents share. */
function shared(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const of = ([first, last]: TokenRange): number =>
    b.reduce((n, other) => n + Math.max(0, Math.min(last, other[1]) - Math.max(first, other[0])), 0);
  return a.reduce((sum, range) => sum + of(range), 0);
}

function share(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const size = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, [first, last]) => sum + last - first, 0);
  return shared(a, b) / Math.max(1, Math.min(size(a), size(b)));
}

/** The content without the words of its relays, where it ran on over them. */
function withoutRelays(content: readonly TokenRange[], relays: readonly Attribution[]): TokenRange[] {
  const taken = relays.flatMap(({ cue, source }) => [...(cue ? [cue] : []), ...source]);
  return content.flatMap(([first, last]): TokenRange[] => {
    const inside = taken.filter((range) => range[0] >= first && range[0] < last);
    const end = Math.min(last, ...inside.map((range) => range[0]));
    return end > first ? [[first, end]] : [];
  });
}

/** “told the Times”, “in an interview with CNN”: the listener is the relay if it is a medium, other than the outlet itself. */
function addListener(attribution: Attribution, context: AttributionContext): Attribution {
  const { cue } = attribution;
  if (cue === null) return attribution;
  const { words } = context.layers;
  const { head } = cueWords(words, cue, attribution.content, context.rules);
  const listeners = [head, ...words[head]!.dependents].filter((i) => context.rules.toMedium.has(words[i]!.lemma));
  const objects = listeners.flatMap((i) => dependentsBy(words, i, "obj", "iobj", "obl", "nmod"));
  const media = objects.map((i) => nounPhrase(words, i)).filter((range) => isMedium([range], context) && !isOwn(range, context));
  const fresh = media.filter((range) => !attribution.content.some((content) => rangeContains(content, range)));
  if (fresh.length === 0) return attribution;
  return changed(attribution, "find-relays", {
    via: [...attribution.via, ...fresh.flatMap((range) => conjuncts(words, range)).map((range) => [range])],
  });
}

/** “TASS, citing the ministry”, “quoted by the BBC”: who is cited is the source, who cites the relay. */
function addCiting(attribution: Attribution, context: AttributionContext): Attribution {
  const { cue, source } = attribution;
  if (cue === null || source.length === 0) return attribution;
  const { words } = context.layers;
  const { head } = cueWords(words, cue, attribution.content, context.rules);
  const citing = [
    head,
    ...words[head]!.dependents,
    ...source.flatMap((range) => words[headOfRange(words, range)]!.dependents),
  ].find((i) => context.rules.citing.has(words[i]!.lemma) && words[i]!.upos === "VERB");
  if (citing === undefined) return attribution;
  const passive = words[citing]!.dependents.some((i) => words[i]!.relation === "aux:pass");
  if (passive) {
    const agents = words[citing]!.dependents.filter(
      (i) =>
        words[i]!.relation === "obl:agent" ||
        (bareRelation(words[i]!) === "obl" && words[i]!.dependents.some((d) => words[d]!.lemma === "by")),
    );
    const media = agents.map((i) => nounPhrase(words, i)).filter((range) => isMedium([range], context));
    return media.length > 0
      ? changed(attribution, "find-relays", { via: [...attribution.via, ...media.map((range) => [range])] })
      : attribution;
  }
  const [cited] = dependentsBy(words, citing, "obj");
  if (cited === undefined || !isMedium(source, context)) return attribution;
  const range = nounPhrase(words, cited);
  if (attribution.content.some((content) => rangeContains(content, range))) return attribution;
  return changed(attribution, "find-relays", {
    source: [range],
    via: [withoutClause(words, source[0]!), ...attribution.via.map((v) => v[0]!)].map((v) => [v]),
  });
}

/** The phrase of a noun without its “by” or other case marker. */
function nounPhrase(words: readonly Word[], head: number): TokenRange {
  const [first, last] = subtreeRange(words, head);
  const cases = words[head]!.dependents.filter((i) => bareRelation(words[i]!) === "case" && i < head);
  return [cases.length > 0 ? Math.max(...cases.map((i) => subtreeRange(words, i)[1])) : first, last];
}

/** A source without the clause that cites: “local media” of “local media, citing the police”. */
function withoutClause(words: readonly Word[], range: TokenRange): TokenRange {
  const head = headOfRange(words, range);
  const clause = words[head]!.dependents.find((i) => i > head && ["acl", "advcl"].includes(bareRelation(words[i]!)));
  let last = clause === undefined ? range[1] : Math.min(range[1], subtreeRange(words, clause)[0]);
  while (last - 1 > head && words[last - 1]!.upos === "PUNCT") last--;
  return [range[0], last];
}

/** “RIA Novosti and TASS” as two phrases. */
function conjuncts(words: readonly Word[], range: TokenRange): TokenRange[] {
  const head = headOfRange(words, range);
  const others = dependentsBy(words, head, "conj").filter((i) => i < range[1]);
  if (others.length === 0) return partsOf(words, range);
  const starts = [head, ...others];
  const parts = starts.map((start, k): TokenRange => {
    const [first, last] = k === 0 ? [range[0], subtreeRange(words, others[0]!)[0]] : subtreeRange(words, start);
    let [from, to] = [first, Math.min(last, range[1])];
    while (from < start && ["CCONJ", "PUNCT"].includes(words[from]!.upos)) from++;
    while (to - 1 > start && ["CCONJ", "PUNCT"].includes(words[to - 1]!.upos)) to--;
    return [from, to];
  });
  // A tree whose branches cross the phrase tells nothing of its parts.
  return parts.every(([from, to]) => from < to && from >= range[0]) ? parts : [range];
}

/** The parts of a phrase between its conjunctions and commas, where the tree does not show them as joined. */
function partsOf(words: readonly Word[], [first, last]: TokenRange): TokenRange[] {
  const divides = (i: number): boolean => words[i]!.upos === "CCONJ" || words[i]!.upos === "PUNCT";
  const indices = Array.from({ length: last - first }, (_, i) => first + i);
  if (!indices.some((i) => words[i]!.upos === "CCONJ")) return [[first, last]];
  const starts = indices.filter((i) => !divides(i) && (i === first || divides(i - 1)));
  return starts.map((start): TokenRange => [start, indices.find((i) => i > start && divides(i)) ?? last]);
}

/** Whether a source, or one of several joined in it, is a medium. */
function isMedium([range]: readonly TokenRange[], context: AttributionContext): boolean {
  return range !== undefined && conjuncts(context.layers.words, range).some((part) => mediumOf(part, context) !== null);
}

function mediumOf(range: TokenRange, { text, layers: { tokens, words }, rules }: AttributionContext): string | null {
  const phrase = text.slice(tokens[range[0]]!.span[0], tokens[range[1] - 1]!.span[1]);
  return rules.medium(phrase, words[headOfRange(words, range)]!.lemma.toLowerCase());
}

/** Whether a phrase names the outlet that the document is of, or its agency: what is told to them is not relayed. */
function isOwn(range: TokenRange, context: AttributionContext): boolean {
  const { outlet, credit } = context.metadata;
  const name = mediumOf(range, context);
  return [outlet, credit].some(
    (own) => own !== null && name !== null && (context.rules.medium(own, "") ?? own).toLowerCase() === name.toLowerCase(),
  );
}
