import type { Span, Statement } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import { factsOf } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import { factsWithin } from "../corroboration/claim-facts.ts";
import { hullOf } from "../text/span.ts";
import type { Comparable } from "../text/comparable.ts";
import { type Match, oneToOne } from "./match.ts";
import type { Tellings } from "./same-events.ts";
import { toldAt } from "./told-alike.ts";

/** So much must two contents share: the part of the shorter that the longer holds, and of what both say. */
const HELD = 0.5;
const ALIKE = 0.35;
/** Added where both name the same source. */
const SOURCE = 0.2;

/**
 * Statements of two documents that are one claim of one source: one is told in the passage that holds the other, and their contents share
 * most of what they say. A passage alone would not do, since it may hold several statements.
 */
export function sameStatements({ a, b }: Comparison, tellings: Tellings): Match[] {
  const weigh = weighFacts(factsOf(a), factsOf(b));
  const found = a.reading.statements.flatMap((x) =>
    b.reading.statements.flatMap((y): Match[] => {
      if (isDenial(x) !== isDenial(y) || !isTold(x, y, tellings)) return [];
      const [own, other] = [sourceOf(a, x), sourceOf(b, y)];
      const named = own !== null && other !== null;
      if (named && own.key !== other.key) return [];
      const { similarity, ofA, ofB } = scorePair(factsWithin(a, hullOf(x.content)), factsWithin(b, hullOf(y.content)), weigh, [0, 0]); // prettier-ignore
      if (similarity < ALIKE || Math.max(ofA, ofB) < HELD) return [];
      const who = named ? `both have it from “${own.name}”` : "one of them names no source";
      const reason = `${who}, and they share ${Math.round(100 * similarity)} % of what they say`;
      return [{ a: x.id, b: y.id, score: Math.min(1, similarity + (named ? SOURCE : 0)), reason }];
    }),
  );
  return oneToOne(found);
}

const isTold = (x: Statement, y: Statement, { ofA, ofB }: Tellings): boolean =>
  y.content.some((span) => toldAt(ofA, "statement", x.id, span) > 0) ||
  x.content.some((span) => toldAt(ofB, "statement", y.id, span) > 0);

const isDenial = ({ cue }: Statement): boolean => cue?.act === "deny";

/** Who says so; null where nobody is named. A source that is no entity is known by its words. */
function sourceOf({ keys, entities, reading }: Comparable, { source }: Statement): { key: string; name: string } | null {
  if (source === null) return null;
  const words = wordsOf(source.spans, reading.document.text);
  const entity = source.entity === null ? undefined : entities.get(source.entity);
  return { key: keys.get(source.entity ?? "") ?? `words ${words.toLowerCase()}`, name: entity?.name ?? words };
}

const wordsOf = (spans: readonly Span[], text: string): string => spans.map((span) => text.slice(...span)).join(" ");
