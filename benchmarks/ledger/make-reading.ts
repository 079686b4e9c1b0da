import type { Entity, Event, Reading, Source, Span, Statement } from "@hearsay/core";
import { outletOf, personOf, placeOf, randomOf, rankOf, wordOf } from "./random.ts";

/** How large readings are: about what real articles of 400 words give. */
const SENTENCES = 18;
const [PEOPLE, PLACES, OUTLETS, WORDS] = [30_000, 3000, 400, 60_000];
const TYPES: readonly Event["type"][] = ["CONSULT", "ASSAULT", "COERCE", "AID", "MOBILIZE", "ACCUSE", "AGREE", "SANCTION"];
const STATUSES: readonly Event["status"][] = [
  "actual",
  "actual",
  "actual",
  "actual",
  "planned",
  "possible",
  "denied",
  "wanted",
  "failed",
];
const HOUR = 3_600_000;

/** Reports of one story, of which every fourth is the copy of the one before it. */
const REPORTS = 4;

/** Reading number `index` of any number of readings that were made up, text and all; the same for the same number. */
export const makeReading = (index: number): Reading => draw(index, randomOf(index), null);

/** The same, but four of a number tell of one story: two share names and words with the first, and one is its copy. */
export function makeReport(index: number): Reading {
  const story = Math.floor(index / REPORTS);
  const isCopy = index % REPORTS === 1;
  return draw(index, randomOf(isCopy ? index - 1 : index), randomOf(-2 - story));
}

function draw(index: number, random: () => number, theme: (() => number) | null): Reading {
  const draft = new Draft(random, theme);
  const [statements, events]: [Statement[], Event[]] = [[], []];
  const published = Date.UTC(2020, 0, 1) + index * HOUR * 0.3 + random() * 24 * HOUR;
  for (let number = 0; number < SENTENCES; number++) {
    if (number % 9 < 5) statements.push(draft.statement(`s${statements.length + 1}`));
    if (number % 5 < 2) events.push(draft.event(`v${events.length + 1}`, statements, published));
    draft.filler();
  }
  const { text, entities, sentences } = draft;
  return {
    hearsay: 1,
    document: documentOf(index, text, random, published),
    sentences,
    entities: [...entities.values()],
    times: [],
    statements,
    events,
    checks: [],
    diagnostics: [],
  };
}

function documentOf(index: number, text: string, random: () => number, published: number): Reading["document"] {
  const url = `https://www.example.org/news/${index}`;
  const outlet = outletOf(rankOf(random, OUTLETS));
  const title = text.slice(0, text.indexOf("."));
  const date = new Date(published).toISOString();
  return {
    id: url,
    text,
    title,
    url,
    outlet,
    credit: null,
    authors: [],
    published: date,
    language: "en",
    sections: [{ kind: "body", span: [0, text.length] }],
  };
}

class Draft {
  text = "";
  readonly sentences: Span[] = [];
  readonly entities = new Map<string, Entity>();
  readonly #random: () => number;
  /** Names and words that the reports of a story share. */
  readonly #people: readonly number[];
  readonly #subject: readonly number[];

  constructor(random: () => number, theme: (() => number) | null) {
    this.#random = random;
    this.#people = theme === null ? [] : Array.from({ length: 6 }, () => rankOf(theme, PEOPLE));
    this.#subject = theme === null ? [] : Array.from({ length: 40 }, () => rankOf(theme, WORDS));
  }

  statement(id: string): Statement {
    const start = this.text.length;
    const [entity, name] = this.#person();
    const cue = this.#put("said");
    const content = this.#words(12);
    this.#end(start);
    const source: Source = { spans: [name], entity, kind: "person" };
    return {
      id,
      source,
      via: [],
      cue: { spans: [cue], lemma: "say", act: this.#random() < 0.1 ? "deny" : "state" },
      content: [content],
      quotation: "indirect",
      certainty: this.#random() < 0.8 ? "certain" : "possible",
      within: null,
    };
  }

  event(id: string, statements: readonly Statement[], published: number): Event {
    const start = this.text.length;
    const [actor, actorSpan] = this.#person();
    const trigger = this.#words(1);
    const [recipient, recipientSpan] = this.#nominal();
    const place = this.#random() < 0.5 ? this.#place() : null;
    this.#words(5);
    this.#end(start);
    const day = published - Math.floor(this.#random() ** 3 * 400) * 24 * HOUR;
    const [from, to] = [day, day + 24 * HOUR].map((moment) => new Date(moment).toISOString().slice(0, 10));
    return {
      id,
      trigger,
      type: this.#one(TYPES),
      mode: null,
      actors: [{ entity: actor, span: actorSpan }],
      recipients: [{ entity: recipient, span: recipientSpan }],
      place,
      time: this.#random() < 0.6 ? { expression: null, from: from!, to: to! } : null,
      count: null,
      status: this.#one(STATUSES),
      background: this.#random() < 0.2,
      statement: this.#random() < 0.4 ? (statements.at(-1)?.id ?? null) : null,
    };
  }

  filler(): void {
    const start = this.text.length;
    this.#nominal();
    this.#words(6);
    this.#nominal();
    this.#end(start);
  }

  #person(): readonly [string, Span] {
    const name = personOf(this.#shared(this.#people) ?? rankOf(this.#random, PEOPLE));
    return this.#mention(name, "person", "name", null);
  }

  #place(): string {
    const rank = rankOf(this.#random, PLACES);
    const at = randomOf(rank);
    const point = { latitude: at() * 140 - 60, longitude: at() * 360 - 180, country: "XA", subdivision: null } as const;
    return this.#mention(placeOf(rank), "place", "name", { ...point, precision: "city" })[0];
  }

  #nominal(): readonly [string, Span] {
    return this.#mention(`the ${this.#word()} ${this.#word()}`, "group", "nominal", null);
  }

  #mention(name: string, kind: Entity["kind"], form: "name" | "nominal", place: Entity["place"]): readonly [string, Span] {
    const span = this.#put(name);
    const known = this.entities.get(name);
    const id = known?.id ?? `e${this.entities.size + 1}`;
    const mentions = [...(known?.mentions ?? []), { span, form }];
    this.entities.set(name, { id, kind, name, mentions, roles: [], actor: null, place, link: null });
    return [id, span];
  }

  #words(count: number): Span {
    const start = this.#put(this.#word())[0];
    for (let number = 1; number < count; number++) this.#put(this.#word());
    return [start, this.text.length - 1];
  }

  readonly #word = (): string => wordOf(this.#shared(this.#subject) ?? rankOf(this.#random, WORDS));
  /** One of what the story shares, as often as not. */
  readonly #shared = (ranks: readonly number[]): number | null =>
    ranks.length > 0 && this.#random() < 0.5 ? ranks[Math.floor(this.#random() * ranks.length)]! : null;
  readonly #one = <Item>(items: readonly Item[]): Item => items[Math.floor(this.#random() * items.length)]!;

  #put(words: string): Span {
    const start = this.text.length;
    this.text += `${words} `;
    return [start, start + words.length];
  }

  #end(start: number): void {
    this.text = `${this.text.trimEnd()}. `;
    this.sentences.push([start, this.text.length - 1]);
  }
}
