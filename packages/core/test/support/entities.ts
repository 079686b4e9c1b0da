import type { Mention, MentionForm, MentionKind, NameLabel } from "../../src/document/annotation/mention.ts";
import { surfaceOf, type Surface } from "../../src/entity/pair-features.ts";
import type { Draft, EntityContext } from "../../src/entity/draft.ts";
import { entityRules } from "../../src/language/en/entity-rules.ts";
import { surfaceRules } from "../../src/language/en/surface-rules.ts";
import { headOfRange } from "../../src/pipeline/tree.ts";
import { find, type HandMade } from "./sentences.ts";
import { smallGazetteer } from "./speech.ts";

/** What a test says of a mention; a label makes it a name. */
export interface MentionParts {
  readonly form?: MentionForm;
  readonly kind?: MentionKind;
  readonly label?: NameLabel;
  readonly plural?: boolean;
}

/** Mentions by their phrases, in text order; the phrase is the name, where there is one. */
export function mentionsOf(made: HandMade, parts: Readonly<Record<string, MentionParts>>): Mention[] {
  return Object.entries(parts)
    .map(([phrase, { form, kind = "person", label, plural = false }]) => {
      const range = find(made, phrase);
      const name = label ? { range, label } : null;
      const head = headOfRange(made.words, range);
      return {
        extent: range,
        range,
        head,
        form: form ?? (name ? "name" : "nominal"),
        name,
        score: 1,
        rule: "test",
        kind,
        plural,
      };
    })
    .sort((a, b) => a.extent[0] - b.extent[0] || b.extent[1] - a.extent[1])
    .map((mention, index) => ({ ...mention, index }));
}

export const surfacesOf = (made: HandMade, mentions: readonly Mention[]): Surface[] =>
  mentions.map((mention) => surfaceOf(mention, made.tokens, made.words, surfaceRules));

/** What the entity stage reads of a hand-made document. */
export function entityContext(
  made: HandMade,
  mentions: readonly Mention[],
  parts: Partial<Pick<EntityContext, "published" | "rules">> = {},
): EntityContext {
  const { text, tokens, words } = made;
  return { text, tokens, words, mentions, rules: entityRules(smallGazetteer), published: null, ...parts };
}

/** One draft a mention. */
export const alone = (mentions: readonly Mention[]): Draft[] =>
  mentions.map(({ index }) => ({ members: [index], record: null, rules: [] }));

/** Drafts as the phrases of their mentions. */
export const phrasesOf = (drafts: readonly Draft[], made: HandMade, mentions: readonly Mention[]): string[][] =>
  drafts.map(({ members }) =>
    members.map((m) => {
      const [first, last] = mentions[m]!.range;
      return made.text.slice(made.tokens[first]!.span[0], made.tokens[last - 1]!.span[1]);
    }),
  );
