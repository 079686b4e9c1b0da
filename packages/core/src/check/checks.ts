import type { Check } from "../document/annotation/check.ts";
import type { Entity } from "../document/annotation/entity.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import { span, type Span } from "../document/span.ts";
import { type Component, component } from "../pipeline/component.ts";
import { checkAge } from "./check-age.ts";
import { checkDistance } from "./check-distance.ts";
import { checkPercentage, checkSum } from "./check-numbers.ts";
import type { AgeClaim, CheckRules } from "./check-rules.ts";
import { checkUnits } from "./check-units.ts";
import { checkWeekday } from "./check-weekday.ts";
import { placedMentions, placesOf } from "./find-places.ts";

type Required = "blocks" | "imprint" | "sentences" | "tokens" | "words" | "mentions" | "entities" | "times" | "places";
type Judged = Omit<Check, "spans"> | null;

/** Checks what arithmetic or the map can check without believing anybody. */
export function checks(rules: CheckRules): Component<Required, "checks"> {
  return component({
    name: "checks",
    requires: ["blocks", "imprint", "sentences", "tokens", "words", "mentions", "entities", "times", "places"],
    assigns: ["checks"],
    annotate: (document) => {
      const { text, metadata, layers } = document;
      const published = metadata.published ?? layers.imprint.published?.value ?? null;
      const placed = placedMentions(layers.entities, layers.places);
      const found: Check[] = [];
      for (const { span: sentence } of layers.sentences) {
        const [start, end] = sentence;
        const words = text.slice(start, end);
        if (!/\d|\p{L}/u.test(words)) continue;
        const add = (judged: Judged, ...spans: readonly Span[]): void => {
          if (judged) found.push(Object.freeze({ ...judged, spans: spans.map(([a, b]) => span(a + start, b + start)) }));
        };
        for (const pair of rules.units(words)) add(checkUnits(pair), pair[0].span, pair[1].span);
        for (const claim of rules.weekdays(words)) add(checkWeekday(claim, published), claim.span);
        for (const claim of rules.sums(words)) add(checkSum(claim), ...claim.spans);
        for (const claim of rules.percentages(words)) add(checkPercentage(claim), ...claim.spans);
        for (const claim of rules.distances(words)) {
          const moved = { ...claim, span: span(claim.span[0] + start, claim.span[1] + start), from: claim.from + start };
          const places = placesOf(moved, sentence, text, placed, rules);
          if (places)
            found.push(
              Object.freeze({
                ...checkDistance(claim, places[0].place, places[1].place),
                spans: [places[0].span, moved.span, places[1].span],
              }),
            );
        }
      }
      found.push(...agesOf(document, rules, published));
      return { checks: found.toSorted((a, b) => a.spans[0]![0] - b.spans[0]![0]) };
    },
  });
}

/** Ages against years of birth that the document tells of the same person. */
function agesOf(
  { text, layers: { sentences, entities } }: AnnotatedDocument<Required>,
  rules: CheckRules,
  published: string | null,
): Check[] {
  const people = entities.filter(({ kind }) => kind === "person");
  const claims = (read: (sentence: string) => readonly AgeClaim[]): (AgeClaim & { readonly person: Entity })[] =>
    sentences.flatMap(({ span: [start, end] }) =>
      read(text.slice(start, end)).flatMap((claim) => {
        const person = people.find(({ mentions }) =>
          mentions.some(({ span: [first, last] }) => last === claim.beside + start || first === claim.beside + start),
        );
        return person ? [{ ...claim, span: span(claim.span[0] + start, claim.span[1] + start), person }] : [];
      }),
    );
  const births = claims((sentence) => rules.births(sentence));
  return claims((sentence) => rules.ages(sentence)).flatMap((age): Check[] => {
    const birth = births.find(({ person }) => person.id === age.person.id);
    if (!birth) return [];
    const spans = [age.span, birth.span].toSorted((a, b) => a[0] - b[0]);
    return [Object.freeze({ ...checkAge(age.value, birth.value, published), spans })];
  });
}
