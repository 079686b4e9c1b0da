import type { Word } from "../document/annotation/word.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";

/** A preposition’s object: its head word, and the preposition. */
export interface Oblique {
  readonly word: number;
  readonly preposition: string;
}

/** Words that stand for what a relative clause describes. */
const RELATIVE = new Set(["WP", "WDT"]);
const CLAUSAL = new Set(["advcl", "xcomp", "conj", "parataxis"]);

/**
 * The word that a verb depends on. A participle behind a clause with a verb of its own tells what came of that, though a parser may hang it on the
 * main verb: “the port stays closed after a crane collapsed, killing two”.
 */
export function governorOf(words: readonly Word[], verb: number): number | null {
  const { head, relation, xpos } = words[verb]!;
  if (head === null || relation !== "advcl" || xpos !== "VBG" || dependentsBy(words, verb, "mark", "case", "nsubj").length > 0)
    return head;
  const above = bareRelation(words[head]!) === "xcomp" && words[head]!.head !== null ? [head, words[head]!.head] : [head];
  const clauses = above.flatMap((at) => dependentsBy(words, at, "advcl"));
  return clauses.filter((at) => head < at && at < verb && words[at]!.xpos === "VBD").at(-1) ?? head;
}

/** Whether a verb is in the passive. */
const isPassive = (words: readonly Word[], verb: number): boolean =>
  words[verb]!.dependents.some((d) => ["nsubj:pass", "aux:pass", "csubj:pass"].includes(words[d]!.relation)) ||
  (words[verb]!.xpos === "VBN" &&
    ["acl", "advcl"].includes(words[verb]!.relation) &&
    dependentsBy(words, verb, "aux", "mark").length === 0);

/** Who does what a verb tells, as the tree gives it or as a governing verb lends it: “agreed to meet”, “who met”, “killing two”. */
export function agentsOf(words: readonly Word[], verb: number): number[] {
  if (isPassive(words, verb)) return byAgents(words, verb);
  return subjectsOf(words, verb);
}

/** What a verb is done to: its objects, or its subject in the passive. */
export function patientsOf(words: readonly Word[], verb: number): number[] {
  if (isPassive(words, verb)) return [...subjectsOf(words, verb), ...dependentsBy(words, verb, "obj", "iobj")];
  const told = dependentsBy(words, verb, "obj", "iobj");
  const objects = told.length > 0 ? told : objectsAmongSubjects(words, verb);
  return objects.length > 0 ? objects.flatMap((object) => antecedent(words, verb, object)) : gapOf(words, verb);
}

/** Prepositional phrases of a verb, and unmarked ones left out. */
export const obliquesOf = (words: readonly Word[], word: number): Oblique[] =>
  dependentsBy(words, word, "obl", "nmod").flatMap((d): Oblique[] => {
    const [marker] = dependentsBy(words, d, "case");
    return marker === undefined ? [] : [{ word: d, preposition: words[marker]!.lemma.toLowerCase() }];
  });

/** Verbs and adjectives that complete a word: “agreed to meet”, “said it would help”. */
export const complementsOf = (words: readonly Word[], word: number): number[] => {
  const found = dependentsBy(words, word, "xcomp", "ccomp");
  return [...found, ...found.flatMap((d) => dependentsBy(words, d, "conj")), ...infinitivesOf(words, word)];
};

/** An infinitive that a parser hangs on as an adverbial or on the object: “pressed them to leave”, “a plan to leave”. */
function infinitivesOf(words: readonly Word[], word: number): number[] {
  const own = dependentsBy(words, word, "advcl", "acl");
  const below = dependentsBy(words, word, "obj").flatMap((object) => dependentsBy(words, object, "acl"));
  return [...own, ...below].filter((d) => dependentsBy(words, d, "mark").some((m) => words[m]!.xpos === "TO"));
}

function byAgents(words: readonly Word[], verb: number): number[] {
  return words[verb]!.dependents.filter((d) => {
    const word = words[d]!;
    // A parser’s agent without “by” is none: “according to their lawyer”.
    return bareRelation(word) === "obl" && dependentsBy(words, d, "case").some((c) => words[c]!.lemma.toLowerCase() === "by");
  });
}

/** The subject of a verb, its own or lent. */
export function subjectsOf(words: readonly Word[], verb: number, depth = 0): number[] {
  const own = ownSubjects(words, verb);
  if (own.length > 0) return own.flatMap((subject) => antecedent(words, verb, subject));
  const { relation } = words[verb]!;
  const head = governorOf(words, verb);
  if (head === null || depth > 6) return [];
  const bare = bareRelation(words[verb]!);
  if (bare === "acl" && dependentsBy(words, verb, "mark").some((m) => words[m]!.xpos === "TO"))
    return ownersOf(words, head, depth + 1);
  if (bare === "acl")
    return ["NOUN", "PROPN", "PRON"].includes(words[head]!.upos) ? withOwner(words, head) : subjectsOf(words, head, depth + 1);
  if (bare === "amod") return [head];
  // “showed him shaking hands”: who is shown does it.
  if (bare === "ccomp") return shownDoing(words, verb, head);
  if (!CLAUSAL.has(bare)) return [];
  if (bare === "conj" && isPassive(words, head) && !isPassive(words, verb) && words[verb]!.xpos !== "VBN")
    return byAgents(words, head);
  // “urged them to leave”: who is urged is to leave.
  const controlled = relation === "xcomp" ? dependentsBy(words, head, "obj", "iobj") : [];
  if (controlled.length > 0) return controlled;
  return subjectsOf(words, head, depth + 1);
}

/** Whom another is seen or made to do something; a parser can take them for a second subject of the governing verb: “could see them sign”. */
function shownDoing(words: readonly Word[], verb: number, head: number): number[] {
  const shown = dependentsBy(words, head, "obj", "iobj");
  return shown.length > 0 ? shown : dependentsBy(words, head, "nsubj").filter((d) => head < d && d < verb);
}

/**
 * The subject that a verb has itself. Where a parser gives it several, the last in front of it is the one: what stands behind it
 * is an object (“ordered the envoys to leave”), what stands further off another clause’s.
 */
function ownSubjects(words: readonly Word[], verb: number): number[] {
  const found = dependentsBy(words, verb, "nsubj");
  const before = found.filter((subject) => subject < verb);
  return found.length > 1 && before.length > 0 ? before.slice(-1) : found;
}

/** Objects that a parser took for a second subject, behind the verb: “met the envoy”. */
const objectsAmongSubjects = (words: readonly Word[], verb: number): number[] => {
  const found = dependentsBy(words, verb, "nsubj");
  return found.some((subject) => subject < verb) ? found.filter((subject) => subject > verb) : [];
};

/** What a relative pronoun stands for; the word itself where it is none. */
function antecedent(words: readonly Word[], verb: number, word: number): number[] {
  if (!RELATIVE.has(words[word]!.xpos)) return [word];
  for (let at: number | null = verb; at !== null; at = words[at]!.head) {
    const { relation, head } = words[at]!;
    if (relation.startsWith("acl") && head !== null) return [head];
  }
  return [word];
}

/** What a relative clause without an object of its own describes: “the town that they shelled”. */
function gapOf(words: readonly Word[], verb: number): number[] {
  const { relation, head } = words[verb]!;
  const subjects = dependentsBy(words, verb, "nsubj");
  return relation === "acl:relcl" && head !== null && subjects.some((s) => !RELATIVE.has(words[s]!.xpos)) ? [head] : [];
}

/** A noun, and who made it: “put out a report accusing the army”. */
function withOwner(words: readonly Word[], noun: number): number[] {
  const { head, relation } = words[noun]!;
  return head !== null && relation === "obj" ? [noun, ...dependentsBy(words, head, "nsubj")] : [noun];
}

/** Who is to do what an infinitive after a noun tells: “Oslo’s attempt to launch”, “they made an attempt to launch”. */
function ownersOf(words: readonly Word[], noun: number, depth: number): number[] {
  const owners = words[noun]!.dependents.filter((d) => words[d]!.relation === "nmod:poss");
  const { head, relation } = words[noun]!;
  // A parser can take the owner of a subject for another subject: “Oslo’s attempts to land were in vain”.
  if (owners.length === 0 && head !== null && relation === "nsubj")
    return dependentsBy(words, head, "nsubj").filter(
      (d) => d < noun && dependentsBy(words, d, "case").some((c) => words[c]!.xpos === "POS"),
    );
  if (owners.length > 0 || head === null) return owners;
  return relation === "obj" ? subjectsOf(words, head, depth) : [];
}
