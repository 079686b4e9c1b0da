import type { Mention, NameLabel } from "../document/annotation/mention.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";
import type { GazetteerRecord } from "../pipeline/gazetteer.ts";
import type { EntityRules } from "./entity-rules.ts";

/** An entity in the making: the mentions of one or more chains. */
export interface Draft {
  readonly members: readonly number[];
  /** What the gazetteer knows it as. */
  readonly record: GazetteerRecord | null;
  readonly rules: readonly string[];
}

/** What the steps of the entity stage read. */
export interface EntityContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly rules: EntityRules;
  /** The date of publication, ISO 8601; null where it is not known. */
  readonly published: string | null;
}

/** A step that joins or divides drafts; it returns a new list. */
export interface DraftStep {
  readonly name: string;
  apply(drafts: readonly Draft[], context: EntityContext): Draft[];
}

/** The bare name of a mention as written, without a possessive ending; null when it has none. */
export function nameText({ name, form, range }: Mention, { text, tokens, words }: EntityContext): string | null {
  if (form !== "name") return null;
  let [first, last] = name?.range ?? range;
  if (last - first > 1 && words[last - 1]!.xpos === "POS") last--;
  // A capital within a sentence makes an article part of the name: “The Hague”, “An Chan-il”.
  const opens = first === 0 || tokens[first - 1]!.sentence !== tokens[first]!.sentence;
  if (last - first > 1 && words[first]!.upos === "DET" && (opens || !/^\p{Lu}/u.test(tokens[first]!.text))) first++;
  return text.slice(tokens[first]!.span[0], tokens[last - 1]!.span[1]).replaceAll(/\s+/gu, " ");
}

/** Every name of a draft, each once, longest first. */
export function namesOf(draft: Draft, context: EntityContext): string[] {
  const names = draft.members.map((m) => nameText(context.mentions[m]!, context)).filter((name) => name !== null);
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The label that most of the draft’s names bear; null when it has none. */
export function labelOf(draft: Draft, { mentions }: EntityContext): NameLabel | null {
  const counts = new Map<NameLabel, number>();
  for (const m of draft.members) {
    const label = mentions[m]!.name?.label;
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Joins drafts that a step found to be one; the first stands where it stood. */
export function join(drafts: readonly Draft[], by: string): Draft {
  const [first] = drafts;
  if (!first) throw new RangeError("no drafts to join");
  return {
    members: drafts.flatMap((draft) => draft.members).sort((a, b) => a - b),
    record: drafts.map((draft) => draft.record).find((record) => record !== null) ?? null,
    rules: [...new Set([...drafts.flatMap((draft) => draft.rules), by])],
  };
}

/** Joins every group of drafts that share a key; drafts without a key stay alone. */
export function joinByKey(drafts: readonly Draft[], by: string, keyOf: (draft: Draft) => string | null): Draft[] {
  const groups = new Map<string, Draft[]>();
  const order: (string | Draft)[] = [];
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === null) order.push(draft);
    else if (groups.has(key)) groups.get(key)!.push(draft);
    else {
      groups.set(key, [draft]);
      order.push(key);
    }
  }
  return order.map((entry) => {
    if (typeof entry !== "string") return entry;
    const group = groups.get(entry)!;
    return group.length === 1 ? group[0]! : join(group, by);
  });
}
