import type { Entity } from "../document/annotation/entity.ts";
import type { Event, EventType } from "../document/annotation/event.ts";
import { type Component, component } from "../pipeline/component.ts";
import { circumstancesOf } from "./circumstances.ts";
import type { EventContext } from "./context.ts";
import type { EventDraft } from "./draft.ts";
import type { EventRules } from "./event-rules.ts";
import { factualityOfEvent } from "./factuality.ts";
import { merge } from "./merge.ts";
import { PlaceOfEvent } from "./place-of-event.ts";
import { propose } from "./propose.ts";

type Required =
  | "blocks"
  | "imprint"
  | "sentences"
  | "tokens"
  | "words"
  | "quotations"
  | "mentions"
  | "entities"
  | "statements"
  | "times"
  | "places";

/** Finds who does what to whom: proposals of triggers, what surrounds each, and one event of what is told several times. */
export function events(rules: EventRules): Component<Required, "events"> {
  return component({
    name: "events",
    requires: [
      "blocks",
      "imprint",
      "sentences",
      "tokens",
      "words",
      "quotations",
      "mentions",
      "entities",
      "statements",
      "times",
      "places",
    ],
    assigns: ["events"],
    annotate: ({ text, metadata, layers }) => {
      const entityOf = new Map(layers.entities.flatMap((entity) => entity.members.map((m) => [m, entity] as const)));
      const published = metadata.published ?? layers.imprint.published?.value ?? null;
      const context: EventContext = { text, ...layers, published, entityOf };
      const places = new PlaceOfEvent(context, rules.circumstances);
      const drafts = propose(context, rules.frames).map((proposal): EventDraft => {
        const factuality = factualityOfEvent(proposal.trigger, context, rules.status);
        return { ...proposal, ...circumstancesOf(proposal, factuality, context, rules.circumstances, places) };
      });
      return { events: merge(drafts, context, rules.circumstances).map((draft, i) => finish(draft, `v${i + 1}`, context)) };
    },
  });
}

function finish(
  { trigger, actors, recipients, ...draft }: EventDraft,
  id: string,
  { tokens, mentions, entityOf }: EventContext,
): Event {
  const participants = (indices: readonly number[]): Event["actors"] =>
    indices.flatMap((m) => {
      const entity = entityOf.get(m);
      const [first, last] = mentions[m]!.range;
      return entity ? [{ entity: entity.id, span: [tokens[first]!.span[0], tokens[last - 1]!.span[1]] as const }] : [];
    });
  const done = participants(actors);
  // Nobody does something to oneself here: it is coreference that errs.
  const others = participants(recipients.filter((m) => isDoneTo(entityOf.get(m), draft.type))).filter(({ entity }) =>
    done.every((actor) => actor.entity !== entity),
  );
  return Object.freeze({
    id,
    trigger: tokens[trigger]!.span,
    type: draft.type,
    mode: draft.mode,
    actors: done,
    recipients: others,
    place: draft.place,
    time: draft.time,
    count: draft.count,
    status: draft.status,
    background: draft.background,
    statement: draft.statement,
    rules: draft.rules,
  });
}

/** Of what is said, a city may be whom it is said to: “accused Sund”. */
const OF_DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "RETREAT",
  "AID",
  "PROTEST",
  "OTHER",
]);

/** A deed is done to a place as a government; towns, regions and buildings are where it is done. */
function isDoneTo(entity: Entity | undefined, type: EventType): boolean {
  if (entity?.kind === "place") return entity.actor !== null || !OF_DEEDS.has(type);
  return entity?.kind !== "facility";
}
