import type { Entity } from "../../src/document/annotation/entity.ts";
import type { Mention } from "../../src/document/annotation/mention.ts";
import type { EventContext } from "../../src/event/context.ts";
import { mentionsOf, type MentionParts } from "./entities.ts";
import type { HandMade } from "./sentences.ts";

/** What a test says of the entity of a mention. */
export interface PartyParts extends MentionParts {
  readonly entity?: Entity["kind"];
  readonly country?: string;
  readonly sector?: string;
}

/** What the event stage reads of a hand-made document: each phrase is a mention with an entity of its own. */
export function eventContext(
  made: HandMade,
  parties: Readonly<Record<string, PartyParts>> = {},
  rest: Partial<EventContext> = {},
): EventContext {
  const mentions = mentionsOf(made, parties);
  const entities = mentions.map((mention): Entity => entityOf(mention, made, parties));
  return {
    ...made,
    imprint: { title: null, authors: [], credit: null, published: null, dateline: null },
    mentions,
    entities,
    statements: [],
    times: [],
    places: [],
    published: null,
    entityOf: new Map(mentions.map(({ index }) => [index, entities[index]!])),
    ...rest,
  };
}

function entityOf(
  { index, range: [first, last], form }: Mention,
  { text, tokens }: HandMade,
  parties: Readonly<Record<string, PartyParts>>,
): Entity {
  const span = [tokens[first]!.span[0], tokens[last - 1]!.span[1]] as const;
  const name = text.slice(...span);
  const { entity = "person", country, sector } = parties[name] ?? {};
  const actor = country === undefined && sector === undefined ? null : { country: country ?? null, sector: sector ?? null };
  return {
    id: `e${index + 1}`,
    kind: entity,
    name,
    mentions: [{ span, form }],
    members: [index],
    roles: [],
    actor,
    link: null,
    rules: [],
  };
}
