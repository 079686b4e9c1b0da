import type { Mention } from "../document/annotation/mention.ts";
import { type TokenRange } from "../document/annotation/token-range.ts";
import { bareRelation, dependentsBy, subtreeRange } from "../pipeline/tree.ts";
import type { EntityContext } from "./draft.ts";

/** A role before the entity that it is of has an id: “press secretary”, of the mention “Putin”. */
export interface FoundRole {
  /** The mention of the person who has the role. */
  readonly bearer: number;
  readonly range: TokenRange;
  /** What it is a role of: a mention, or the state that an adjective belongs to. */
  readonly of: { readonly mention: number } | { readonly record: string } | null;
  readonly sector: string | null;
}

/**
 * Finds roles: titles before a name (“Russian Defence Minister Sergei Shoigu”), appositions (“Dmitry Peskov, Putin’s
 * press secretary”) and predicates (“she is the mayor of Lyon”).
 */
export function findRoles(context: EntityContext): FoundRole[] {
  return context.mentions.flatMap((mention) =>
    mention.kind === "person" || mention.name?.label === "PER" ? rolesOf(mention, context) : [],
  );
}

function rolesOf(mention: Mention, context: EntityContext): FoundRole[] {
  const { words } = context;
  const found: FoundRole[] = [];
  const title = mention.name ? titleBefore(mention, context) : null;
  if (title) found.push(title);
  for (const head of dependentsBy(words, mention.head, "appos")) push(found, roleAt(head, mention.index, context));
  const predicate = words[mention.head]!.head;
  if (predicate !== null && words[mention.head]!.relation === "nsubj" && dependentsBy(words, predicate, "cop").length > 0) {
    push(found, roleAt(predicate, mention.index, context));
  }
  return found;
}

function push(found: FoundRole[], role: FoundRole | null): void {
  if (role) found.push(role);
}

/** The role in the words of a mention before its name. */
function titleBefore(mention: Mention, context: EntityContext): FoundRole | null {
  const end = mention.name!.range[0];
  return end > mention.extent[0] ? roleEndingAt([mention.extent[0], end], mention.index, context) : null;
}

/** The role that a noun heads, if it is one: “defence minister” of “the Russian defence minister”. */
export function roleAt(head: number, bearer: number, context: EntityContext): FoundRole | null {
  const { words } = context;
  const modifiers = dependentsBy(words, head, "amod", "compound").filter((i) => i < head);
  const first = Math.min(head, ...modifiers.map((i) => subtreeRange(words, i)[0]));
  return roleEndingAt([first, head + 1], bearer, context, head);
}

/** The longest role of the lexicon that ends a range, and what it is of. */
function roleEndingAt([first, last]: TokenRange, bearer: number, context: EntityContext, head = last - 1): FoundRole | null {
  const { tokens, rules } = context;
  const lower = tokens.slice(first, last).map((token) => token.text.toLowerCase());
  const role = rules.role(lower);
  if (!role) return null;
  const start = last - role.length;
  return { bearer, range: [start, last], of: ofWhat(head, [first, start], bearer, context), sector: role.sector };
}

/** The possessor, the object of “of”, or the state of an adjective before the role. */
function ofWhat(head: number, before: TokenRange, bearer: number, context: EntityContext): FoundRole["of"] {
  const { words, mentions, tokens, rules } = context;
  const owners = words[head]!.dependents.filter(
    (i) =>
      words[i]!.relation === "nmod:poss" ||
      (bareRelation(words[i]!) === "nmod" && words[i]!.dependents.some((d) => ["of", "for", "at"].includes(words[d]!.lemma))),
  );
  for (const owner of owners) {
    const mention = mentions.find((candidate) => candidate.head === owner && candidate.index !== bearer);
    if (mention) return { mention: mention.index };
  }
  for (let size = before[1] - before[0]; size > 0; size--) {
    for (let at = before[0]; at + size <= before[1]; at++) {
      const form = tokens
        .slice(at, at + size)
        .map(({ text }) => text)
        .join(" ");
      const record = rules.gazetteer.adjective(form) ?? rules.gazetteer.named(form)[0];
      if (record) return { record: record.id };
    }
  }
  return null;
}
