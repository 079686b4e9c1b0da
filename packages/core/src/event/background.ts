import type { TimeExpression } from "../document/annotation/time.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { EventContext } from "./context.ts";

/** How long before a document’s date its news can be, in days: a weekly tells of its week. */
const NEWS = 10;
const DAY = 86_400_000;

/**
 * Whether something is told as history and is not this document’s news: it ended well before the document’s date, or is told in
 * the past perfect or with “previously”.
 */
export function isBackground(
  trigger: number,
  time: TimeExpression | null,
  context: EventContext,
  rules: CircumstanceRules,
): boolean {
  if (time?.to != null) {
    const published = context.published === null ? Number.NaN : Date.parse(context.published.slice(0, 10));
    const end = Date.parse(time.to);
    if (!Number.isNaN(published) && !Number.isNaN(end)) return published - end > NEWS * DAY || longAgo(time, published);
  }
  const { words } = context;
  const clause = [trigger, ...carrierOf(trigger, context, rules)];
  return clause.some((at) =>
    words[at]!.dependents.some((d) => {
      const lemma = words[d]!.lemma.toLowerCase();
      return (words[d]!.xpos === "VBD" && lemma === "have" && words[d]!.relation === "aux") || rules.past.has(lemma) || dependentsBy(words, d, "case", "mark").some((mark) => rules.past.has(words[mark]!.lemma.toLowerCase())); // prettier-ignore
    }),
  );
}

/** A month or a year that is not the document’s own: “in July” in September. */
function longAgo({ from, to }: TimeExpression, published: number): boolean {
  const [start, end] = [Date.parse(from!), Date.parse(to!)];
  return end - start > 27 * DAY && end <= published && published - start > 31 * DAY;
}

/** The verb that carries a noun: “had held talks”; of an infinitive after a noun what is said of that: “his attempts to land had failed”. */
function carrierOf(trigger: number, { words }: EventContext, rules: CircumstanceRules): number[] {
  const { head, upos, relation } = words[trigger]!;
  const infinitive = relation === "acl" && dependentsBy(words, trigger, "mark").some((mark) => words[mark]!.xpos === "TO");
  if (infinitive && head !== null) {
    const said = words[head]!;
    return bareRelation(said) === "nsubj" && said.head !== null ? [head, said.head] : [head];
  }
  return upos === "NOUN" && head !== null && rules.carries(words[head]!.lemma.toLowerCase()) ? [head] : [];
}
