import type { Entity, Event, Reading, Source, Span, Statement } from "@hearsay/core";

interface EntityParts {
  readonly name: string;
  readonly kind?: Entity["kind"];
  /** As the text has it; default: `name`. */
  readonly words?: readonly string[];
  readonly country?: string;
  readonly place?: Entity["place"];
}
interface StatementParts {
  readonly source: string | null;
  readonly cue: string;
  readonly content: string;
  readonly via?: readonly string[];
  readonly act?: NonNullable<Statement["cue"]>["act"];
  readonly certainty?: Statement["certainty"];
  readonly within?: string;
}
interface EventParts {
  readonly trigger: string;
  readonly type: Event["type"];
  readonly mode?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly place?: string;
  readonly time?: { readonly from: string; readonly to: string };
  readonly status?: Event["status"];
  readonly background?: boolean;
  readonly statement?: string;
}
export interface ReadingParts {
  readonly url?: string | null;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly entities?: readonly EntityParts[];
  readonly statements?: readonly StatementParts[];
  readonly events?: readonly EventParts[];
  readonly checks?: Reading["checks"];
}

/** A reading written by hand: spans are looked up by their words, and entities are known by their names. */
export function buildReading(text: string, parts: ReadingParts = {}): Reading {
  const { url = null, title = null, outlet = null, published = null, entities = [], statements = [], events = [] } = parts;
  const spanOf = (words: string): Span => spanIn(text, words);
  const ids = new Map(entities.map(({ name }, index) => [name, `e${index + 1}`]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  const sourceOf = (name: string): Source => ({
    spans: [spanOf(wordsFor(entities, name))],
    entity: ids.get(name) ?? null,
    kind: "person",
  });
  return {
    hearsay: 1,
    document: {
      id: url ?? "none",
      text,
      title,
      url,
      outlet,
      credit: null,
      authors: ["A. Writer"],
      published,
      language: "en",
      sections: [],
    },
    sentences: sentencesOf(text),
    entities: entities.map((entity, index) => entityOf(entity, `e${index + 1}`, spanOf)),
    times: [],
    statements: statements.map(({ source, cue, content, via = [], act = "state", certainty = "certain", within }, index) => ({
      id: `s${index + 1}`,
      source: source === null ? null : sourceOf(source),
      via: via.map(sourceOf),
      cue: { spans: [spanOf(cue)], lemma: cue, act },
      content: [spanOf(content)],
      quotation: "indirect",
      certainty,
      within: within ?? null,
    })),
    events: events.map(
      (
        { trigger, type, mode, actors = [], recipients = [], place, time, status = "actual", background = false, statement },
        index,
      ) => ({
        id: `v${index + 1}`,
        trigger: spanOf(trigger),
        type,
        mode: mode ?? null,
        actors: actors.map((name) => ({ entity: idOf(name), span: spanOf(wordsFor(entities, name)) })),
        recipients: recipients.map((name) => ({ entity: idOf(name), span: spanOf(wordsFor(entities, name)) })),
        place: place === undefined ? null : idOf(place),
        time: time === undefined ? null : { expression: null, ...time },
        count: null,
        status,
        background,
        statement: statement ?? null,
      }),
    ),
    checks: parts.checks ?? [],
    diagnostics: [],
  };
}

function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return [start, start + words.length];
}

const wordsFor = (entities: readonly EntityParts[], name: string): string =>
  entities.find((entity) => entity.name === name)?.words?.[0] ?? name;

function entityOf(
  { name, kind = "person", words = [name], country, place = null }: EntityParts,
  id: string,
  spanOf: (words: string) => Span,
): Entity {
  return {
    id,
    kind,
    name,
    mentions: words.map((word) => ({ span: spanOf(word), form: /^\p{Lu}/u.test(word) ? "name" : "nominal" })),
    roles: [],
    actor: country === undefined ? null : { country, sector: null },
    place,
    link: null,
  };
}

const sentencesOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^.!?]+[.!?]?/gu)].map(({ 0: found, index }) => {
    const start = index + (found.length - found.trimStart().length);
    return [start, index + found.trimEnd().length] as const;
  });
