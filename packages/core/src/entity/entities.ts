import type { Attribution } from "../document/annotation/attribution.ts";
import type { Entity, EntityKind, Role } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import { inRange, rangeSpan } from "../document/annotation/token-range.ts";
import { type Component, component } from "../pipeline/component.ts";
import { type Draft, type DraftStep, type EntityContext, labelOf, namesOf } from "./draft.ts";
import type { EntityRules } from "./entity-rules.ts";
import { findActor } from "./find-actor.ts";
import { findRoles, type FoundRole } from "./find-roles.ts";
import { kindOf } from "./kind.ts";
import { ownRange } from "./own-range.ts";

/** Makes entities of chains: the steps join and divide them, then each gets its kind, name, roles and actor code. */
export function entities(
  rules: EntityRules,
  steps: readonly DraftStep[],
): Component<"tokens" | "words" | "mentions" | "chains" | "attributions", "entities"> {
  return component({
    name: "entities",
    requires: ["tokens", "words", "mentions", "chains", "attributions"],
    assigns: ["entities"],
    annotate: ({ text, metadata, layers: { tokens, words, mentions, chains, attributions } }) => {
      const context: EntityContext = { text, tokens, words, mentions, rules, published: metadata.published };
      const drafts = chains.map((members): Draft => ({ members, record: null, rules: ["coreference"] }));
      const joined = steps.reduce<readonly Draft[]>((found, step) => step.apply(found, context), drafts);
      const kept = joined.flatMap((draft) => {
        const kind = keepAs(draft, attributions, context);
        return kind === null ? [] : [{ draft, kind }];
      });
      kept.sort((a, b) => a.draft.members[0]! - b.draft.members[0]!);
      return { entities: finish(kept, context) };
    },
  });
}

interface Kept {
  readonly draft: Draft;
  readonly kind: EntityKind;
}

/** The kind of a draft that a record keeps; null for what is only pronouns, and for things without a name that nobody cites. */
function keepAs(draft: Draft, attributions: readonly Attribution[], context: EntityContext): EntityKind | null {
  if (draft.members.every((m) => context.mentions[m]!.form === "pronoun")) return null;
  const kind = kindOf(draft, context);
  if (kind !== null) return kind;
  const cited = draft.members.some((m) =>
    attributions.some(({ source }) => source.some((range) => inRange(context.mentions[m]!.head, range))),
  );
  return cited ? "other" : null;
}

function finish(kept: readonly Kept[], context: EntityContext): Entity[] {
  const idOf = new Map<number, string>();
  kept.forEach(({ draft }, i) => draft.members.forEach((m) => idOf.set(m, `e${i + 1}`)));
  const idOfRecord = new Map(kept.flatMap(({ draft }, i) => (draft.record ? [[draft.record.id, `e${i + 1}`] as const] : [])));
  const draftOf = new Map(kept.flatMap(({ draft }) => draft.members.map((m) => [m, draft] as const)));
  const roles = findRoles(context);
  const starts = new Set(context.mentions.flatMap(({ name }) => (name === null ? [] : [name.range[0]])));
  const countryOf = (mention: number): string | null => draftOf.get(mention)?.record?.country ?? null;
  const resolve = (of: FoundRole["of"]): string | null =>
    of === null ? null : "mention" in of ? (idOf.get(of.mention) ?? null) : (idOfRecord.get(of.record) ?? null);
  return kept.map(({ draft, kind }, i): Entity => {
    const own = roles.filter((role) => draft.members.includes(role.bearer));
    return Object.freeze({
      id: `e${i + 1}`,
      kind,
      name: nameOf(draft, context),
      mentions: printedMentions(draft, starts, context),
      members: draft.members,
      roles: printedRoles(own, resolve, context),
      actor: findActor(kind, draft, own, context, countryOf),
      link: draft.record ? { source: "hearsay", id: draft.record.id } : null,
      rules: draft.rules,
    });
  });
}

/** The gazetteer’s name, else the fullest name found, else the first nominal as written. */
function nameOf(draft: Draft, context: EntityContext): string {
  if (draft.record) return draft.record.name;
  const names = namesOf(draft, context);
  if (names.length > 0) return labelOf(draft, context) === "PER" ? fullestName(names) : names[0]!;
  const nominal = draft.members.map((m) => context.mentions[m]!).find(({ form }) => form === "nominal")!;
  return context.text.slice(...rangeSpan(context.tokens, nominal.range)).replaceAll(/\s+/gu, " ");
}

/** The name with most words; an initialism or a nickname in quotation marks is not fuller for being longer. */
const fullestName = (names: readonly string[]): string =>
  names.reduce((a, b) => (b.split(" ").length > a.split(" ").length ? b : a));

function printedMentions(
  { members }: Draft,
  starts: ReadonlySet<number>,
  { mentions, tokens }: EntityContext,
): Entity["mentions"] {
  const seen = new Set<string>();
  return members
    .map((m): Mention => mentions[m]!)
    .map((mention) => ({ span: rangeSpan(tokens, ownRange(mention, starts, tokens)), form: mention.form }))
    .filter(({ span }) => !seen.has(span.join()) && seen.add(span.join()))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function printedRoles(
  roles: readonly FoundRole[],
  resolve: (of: FoundRole["of"]) => string | null,
  { text, tokens }: EntityContext,
): Role[] {
  const printed: Role[] = [];
  for (const { range, of } of roles) {
    const span = rangeSpan(tokens, range);
    const role = { text: text.slice(...span).replaceAll(/\s+/gu, " "), span, of: resolve(of) };
    if (
      !printed.some((known) => known.text.toLowerCase() === role.text.toLowerCase() && (known.of === role.of || role.of === null))
    )
      printed.push(role);
  }
  return printed;
}
