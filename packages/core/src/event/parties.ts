import type { EntityKind } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import { MentionIndex } from "../document/annotation/mention-index.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import type { EventContext } from "./context.ts";

/** Kinds of entities that act and are acted upon. */
const PARTIES: ReadonlySet<EntityKind> = new Set<EntityKind>(["person", "organisation", "place", "group", "facility"]);
const DEEPEST = 4;

/** Finds the mentions that a word of a clause stands for. */
export class Parties {
  readonly #context: EventContext;
  readonly #index: MentionIndex;

  constructor(context: EventContext) {
    this.#context = context;
    this.#index = new MentionIndex(context.mentions);
  }

  /** The parties headed by a word and those joined to it by “and”; where it is none, those nearest within its phrase: “the offer of Oman”. */
  at(word: number): number[] {
    return this.#find(word, 0);
  }

  /** The same without what lies within the phrase: none for “his train”. */
  direct(word: number): number[] {
    return this.#find(word, DEEPEST - 1).filter((m) => {
      const { words, mentions } = this.#context;
      const { head } = mentions[m]!;
      return head === word || bareRelation(words[head]!) === "conj";
    });
  }

  /** The mention of a party that a word heads, of any kind of entity. */
  headedBy(word: number): Mention | null {
    // The last is the innermost: a name alone, not the list that it begins.
    const found = this.#index.headedBy(word).filter(({ index }) => this.#context.entityOf.has(index));
    return found.at(-1) ?? null;
  }

  /** The kind of the entity that a word heads a mention of. */
  kindAt(word: number): EntityKind | null {
    const mention = this.headedBy(word);
    return mention ? this.#context.entityOf.get(mention.index)!.kind : null;
  }

  #find(word: number, depth: number): number[] {
    const { words, entityOf } = this.#context;
    const own = this.headedBy(word);
    const joined = dependentsBy(words, word, "conj").filter((d) => ["NOUN", "PROPN", "PRON"].includes(words[d]!.upos));
    const others = depth < DEEPEST ? joined.flatMap((d) => this.#find(d, depth + 1)) : [];
    if (own && PARTIES.has(entityOf.get(own.index)!.kind)) return unique([own.index, ...others]);
    if (depth >= DEEPEST) return others;
    for (const relation of ["nmod:poss", "compound", "nmod", "amod", "acl"]) {
      const below = words[word]!.dependents.filter(
        (d) =>
          words[d]!.relation === relation ||
          (relation === "nmod" && bareRelation(words[d]!) === "nmod" && words[d]!.relation !== "nmod:poss"),
      );
      for (const d of below) {
        const found = this.#find(d, depth + 1);
        if (found.length > 0) return unique([...found, ...others]);
      }
    }
    return others;
  }
}

export const unique = (values: readonly number[]): number[] => [...new Set(values)];
