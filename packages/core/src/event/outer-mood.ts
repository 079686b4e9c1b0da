import type { Word } from "../document/annotation/word.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import { governorOf } from "./clause.ts";
import { applied, type Commitment, FACT } from "./commitment.ts";
import type { EventContext } from "./context.ts";
import type { Effect, Governor, GovernorPart, StatusRules } from "./status-rules.ts";

const OPEN: Commitment = { mood: "open", negated: false, failed: false };
const lemmaOf = (word: Word): string => word.lemma.toLowerCase();

/** Effects on finite clauses (“said that …”), which infinitives and nouns after the same word do not have. */
const FINITE: ReadonlySet<Effect> = new Set<Effect>(["fact", "say", "prob", "doubt", "deny", "expect", "open", "fail"]);

/** What stands around a word makes of it: its governor’s effect, a condition, a purpose. */
export function outerMood(word: number, context: EventContext, rules: StatusRules, at: (word: number) => Commitment): Commitment {
  const { words } = context;
  const { upos } = words[word]!;
  const head = governorOf(words, word);
  if (head === null) return FACT;
  const bare = bareRelation(words[word]!);
  if (bare === "conj") return ofConjunct(word, head, context, rules, at);
  if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") return ofNoun(word, head, context, rules, at);
  switch (bare) {
    case "xcomp":
    case "ccomp":
    case "csubj":
      return (
        governed(word, head, bare !== "xcomp" && !isInfinitive(words, word) && !isBare(words, word), context, rules, at) ??
        (bare === "xcomp" ? at(head) : FACT)
      );
    case "advcl":
      return ofAdverbial(word, head, context, rules, at);
    case "acl":
      return ofAttribute(word, head, context, rules, at);
    default:
      return FACT;
  }
}

/** A verb that goes on from another shares its mood where it has no auxiliary of its own. */
function ofConjunct(
  word: number,
  head: number,
  context: EventContext,
  rules: StatusRules,
  at: (word: number) => Commitment,
): Commitment {
  const { words } = context;
  const alone = dependentsBy(words, word, "aux", "nsubj").length === 0;
  const alike = words[word]!.xpos === words[head]!.xpos || words[word]!.upos !== "VERB";
  return alone && alike ? at(head) : outerMood(head, context, rules, at);
}

function ofAdverbial(
  word: number,
  head: number,
  context: EventContext,
  rules: StatusRules,
  at: (word: number) => Commitment,
): Commitment {
  const { words } = context;
  const marks = dependentsBy(words, word, "mark", "case").map((mark) => lemmaOf(words[mark]!));
  if (marks.some((mark) => rules.mood(mark, "condition") !== null)) return OPEN;
  if (marks.some((mark) => rules.mood(mark, "exclusion") !== null)) return { ...at(head), negated: true };
  if (isInfinitive(words, word))
    return governed(word, head, false, context, rules, at) ?? { mood: "want", negated: false, failed: false };
  if (marks.some((mark) => rules.temporal.has(mark))) {
    const main = at(head);
    // “Will send aid, after Sund asked for it”: what is told in the past is done, whatever is to come of it.
    return main.mood === "plan" && words[word]!.xpos === "VBD" ? FACT : { ...main, negated: false, failed: false };
  }
  return marks.length === 0 ? { ...at(head), negated: false } : FACT;
}

/** A clause that belongs to a noun: a relative clause tells facts, an infinitive what the noun makes of it, “help in doing” what the noun is. */
function ofAttribute(
  word: number,
  head: number,
  context: EventContext,
  rules: StatusRules,
  at: (word: number) => Commitment,
): Commitment {
  const { words } = context;
  if (words[word]!.relation === "acl:relcl") return FACT;
  if (isInfinitive(words, word)) return governed(word, head, false, context, rules, at) ?? { ...at(head), mood: "plan" };
  if (dependentsBy(words, word, "mark", "case").length === 0) return FACT;
  return governed(word, head, false, context, rules, at) ?? at(head);
}

/** A noun is what the verb that carries it is; under other verbs it is taken for granted, unless they govern it. */
function ofNoun(
  word: number,
  head: number,
  context: EventContext,
  rules: StatusRules,
  at: (word: number) => Commitment,
): Commitment {
  const { words } = context;
  const { relation } = words[word]!;
  const governor = words[head]!;
  const lemma = lemmaOf(governor);
  if (relation === "nsubj" || relation === "nsubj:pass") {
    const asObject = relation === "nsubj:pass" ? governed(word, head, false, context, rules, at) : null;
    if (asObject) return asObject;
    if (governor.upos === "ADJ") return governed(word, head, false, context, rules, at) ?? FACT;
    // “A blockade would cut …”: what is only supposed has supposed effects.
    if (governor.upos === "VERB" && ["would", "open"].includes(at(head).mood) && !hasDefinite(word, words, rules))
      return at(head);
    const occurs = rules.mood(lemma, "occurrence") !== null || (relation === "nsubj:pass" && rules.carries(lemma));
    return occurs ? withoutQuantifier(word, at(head), words, rules) : FACT;
  }
  if (["obj", "obl", "nmod", "advcl", "xcomp"].includes(bareRelation(words[word]!))) {
    const found = governed(word, head, false, context, rules, at);
    if (found) return found;
    if (governor.upos !== "VERB") return FACT;
    if (rules.carries(lemma)) return at(head);
    const marks = dependentsBy(words, word, "case").map((mark) => lemmaOf(words[mark]!));
    // “Will be run with help from …”: what goes with a deed to come is to come too. “Flew to Oslo for talks”: it is for what follows.
    if (marks.some((mark) => rules.accompanying.has(mark)) && !hasDefinite(word, words, rules)) return at(head);
    if (marks.some((mark) => rules.purpose.has(mark)) && rules.moves(lemma)) return applied("plan", at(head));
    return FACT;
  }
  return FACT;
}

/** “There was no attack”: the quantifier negates verb and noun, but only once. */
const withoutQuantifier = (noun: number, verb: Commitment, words: readonly Word[], rules: StatusRules): Commitment =>
  dependentsBy(words, noun, "det").some((d) => rules.mood(lemmaOf(words[d]!), "quantifier") === "not")
    ? { ...verb, negated: !verb.negated }
    : verb;

/** What a listed governor makes of what it governs; null where it is not listed for it. */
function governed(
  word: number,
  head: number,
  finite: boolean,
  context: EventContext,
  rules: StatusRules,
  at: (word: number) => Commitment,
): Commitment | null {
  const { words } = context;
  const isNoun = words[word]!.upos !== "VERB" && words[word]!.upos !== "ADJ";
  const lemma = lemmaOf(words[head]!);
  const fitting = partsOf(words[head]!, isNoun)
    .flatMap((part) => rules.governors(lemma, part))
    .filter(({ beside }) => beside.every((lemma) => standsBeside(words, head, lemma)))
    .filter(({ positive }) => !finite || FINITE.has(positive) || positive === "want" || positive === "plan");
  // “Try in vain” says more than “try”.
  const most = Math.max(...fitting.map(({ beside }) => beside.length));
  const found = preferred(
    fitting.filter(({ beside }) => beside.length === most),
    finite,
  );
  if (!found) return null;
  const governor = at(head);
  if (governor.failed && found.positive === "try") return governor;
  return applied(
    governor.negated ? found.negative : found.positive,
    governor.negated ? { ...governor, negated: found.negative === "same" } : governor,
  );
}

/** Of several, for a finite clause one that reports; for the rest one that does not. */
const preferred = (found: readonly Governor[], finite: boolean): Governor | undefined =>
  found.find(({ positive }) => FINITE.has(positive) === finite) ?? found[0];

const standsBeside = (words: readonly Word[], head: number, lemma: string): boolean =>
  words[head]!.dependents.some(
    (d) => lemmaOf(words[d]!) === lemma || dependentsBy(words, d, "case").some((c) => lemmaOf(words[c]!) === lemma),
  );

const partsOf = ({ upos, xpos }: Word, isNoun: boolean): readonly GovernorPart[] => {
  if (xpos.startsWith("JJ")) return ["adjective"];
  // A predicate adjective can be taken for a verb: “is eager to”.
  if (upos === "VERB") return isNoun ? ["object"] : ["verb", "adjective"];
  if (upos === "NOUN") return isNoun ? ["noun"] : ["noun", "clause"];
  return upos === "ADJ" ? ["adjective"] : [];
};

/** Whether a verb stands in an infinitive with “to”. */
const isInfinitive = (words: readonly Word[], verb: number): boolean =>
  dependentsBy(words, verb, "mark").some((mark) => words[mark]!.xpos === "TO");

/** Whether it is a bare infinitive (“saw them sign”), which has the form of a present and now and then the tag of a noun. */
const isBare = (words: readonly Word[], verb: number): boolean =>
  /^(?:VBP?|NN)$/u.test(words[verb]!.xpos) && dependentsBy(words, verb, "aux", "mark", "nsubj").length === 0;

const hasDefinite = (noun: number, words: readonly Word[], rules: StatusRules): boolean =>
  words[noun]!.dependents.some((d) => words[d]!.relation === "nmod:poss" || rules.definite.has(lemmaOf(words[d]!)));
