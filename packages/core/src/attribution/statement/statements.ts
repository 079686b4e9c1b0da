import type { Attribution } from "../../document/annotation/attribution.ts";
import type { Source, Statement } from "../../document/annotation/statement.ts";
import { MentionIndex } from "../../document/annotation/mention-index.ts";
import { rangeSpan, type TokenRange } from "../../document/annotation/token-range.ts";
import type { Token } from "../../document/annotation/token.ts";
import type { Span } from "../../document/span.ts";
import { type Component, component } from "../../pipeline/component.ts";
import { cueWords } from "../cue-words.ts";
import type { CueSense, SpeechRules } from "../speech-rules.ts";
import { certaintyOf } from "./certainty.ts";
import { quotationKind } from "./quotation-kind.ts";
import { resolveSource, type SourceContext } from "./source.ts";
import type { SourceRules } from "./source-rules.ts";

/** What an unlisted cue is taken for. */
const PLAIN: CueSense = { act: "state", certainty: "certain" };

/** Makes statements of attributions: sources resolved to entities, cues trimmed and classed, wording judged. */
export function statements(
  speech: SpeechRules,
  sources: SourceRules,
): Component<"tokens" | "words" | "quotations" | "mentions" | "entities" | "attributions", "statements"> {
  return component({
    name: "statements",
    requires: ["tokens", "words", "quotations", "mentions", "entities", "attributions"],
    assigns: ["statements"],
    annotate: ({ text, layers }) => {
      const { tokens, words, quotations, attributions } = layers;
      const entityOf = new Map(layers.entities.flatMap((entity) => entity.members.map((m) => [m, entity] as const)));
      const context: SourceContext = {
        text,
        tokens,
        words,
        mentions: new MentionIndex(layers.mentions),
        entityOf,
        rules: sources,
      };
      const order = inTextOrder(attributions);
      const place = new Map(order.map((index, at) => [index, at] as const));
      const idOf = (index: number): string => `s${place.get(index)! + 1}`;
      const speakerOf = (index: number): Source => resolveSource(attributions[index]!.source, context);
      // “We” within what someone says are who says it, as far as a record can tell.
      const ofSpeaker = (own: Source, within: number | null, [range]: readonly TokenRange[]): boolean =>
        own.entity === null &&
        within !== null &&
        attributions[within]!.source.length > 0 &&
        range![1] - range![0] === 1 &&
        speech.firstPersons.has(tokens[range![0]]!.text.toLowerCase());
      const made = order.map((index): Statement => {
        const { cue, source, via, content, within, rules } = attributions[index]!;
        const shown = cue === null ? null : cueWords(words, cue, content, speech);
        const sense = shown === null ? PLAIN : (speech.sense(shown.lemma, shown.part) ?? PLAIN);
        const spans = content.map((range) => rangeSpan(tokens, range));
        const own = source.length > 0 ? resolveSource(source, context) : null;
        return Object.freeze({
          id: idOf(index),
          source: own && ofSpeaker(own, within, source) ? { ...speakerOf(within!), spans: own.spans } : own,
          via: via.map((relay) => resolveSource(relay, context)),
          cue:
            shown === null
              ? null
              : { spans: cueSpans(shown.tokens, cue!, shown.part === "phrase", tokens), lemma: shown.lemma, act: sense.act },
          content: spans,
          quotation: cue === null ? "direct" : quotationKind(text, spans, quotations),
          certainty: certaintyOf(sense, shown, words, content, speech),
          within: within === null ? null : idOf(within),
          rules,
        });
      });
      return { statements: made };
    },
  });
}

/** Indices of attributions by where they first show. */
function inTextOrder(attributions: readonly Attribution[]): number[] {
  const start = ({ cue, source, content }: Attribution): number =>
    Math.min(...[cue, ...source, ...content].filter((range) => range !== null).map(([first]) => first));
  const size = ({ content }: Attribution): number => content.reduce((sum, [first, last]) => sum + last - first, 0);
  return attributions
    .map((attribution, index) => ({ index, start: start(attribution), size: size(attribution) }))
    .sort((a, b) => a.start - b.start || b.size - a.size || a.index - b.index)
    .map(({ index }) => index);
}

/** The words of a cue as spans, touching words in one. */
function cueSpans(shown: readonly number[], cue: TokenRange, whole: boolean, tokens: readonly Token[]): Span[] {
  if (whole) return [rangeSpan(tokens, cue)];
  const ranges: [number, number][] = [];
  for (const token of shown) {
    const previous = ranges.at(-1);
    if (previous && previous[1] === token) previous[1] = token + 1;
    else ranges.push([token, token + 1]);
  }
  return ranges.map((range) => rangeSpan(tokens, range));
}
