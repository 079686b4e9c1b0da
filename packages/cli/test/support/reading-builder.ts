import type { Document, Entity, Reading, Source, Span, Statement } from "@hearsay/core";

/** A phrase of the text: the only one, or “phrase#2” for the second. */
type Phrase = string;

interface EntitySpec {
  readonly kind: Entity["kind"];
  readonly name: string;
  readonly mentions?: readonly Phrase[];
  readonly nominals?: readonly Phrase[];
  readonly pronouns?: readonly Phrase[];
  readonly roles?: readonly { readonly text: Phrase; readonly of?: string }[];
  readonly actor?: Entity["actor"];
  readonly place?: Entity["place"];
}

interface SourceSpec {
  readonly words: Phrase;
  readonly kind: Source["kind"];
  readonly entity?: string;
}

interface StatementSpec {
  readonly source: SourceSpec | null;
  readonly via?: readonly SourceSpec[];
  readonly cue: readonly [words: Phrase, act: NonNullable<Statement["cue"]>["act"]] | null;
  readonly content: readonly Phrase[];
  readonly quotation?: Statement["quotation"];
  readonly certainty?: Statement["certainty"];
  readonly within?: string;
}

const lemmas: Readonly<Record<string, string>> = { said: "say", told: "tell", denied: "deny", "is said to": "say" };

/** The lemma of a regular verb, or of one of those above. */
const lemmaOf = (cue: string): string => lemmas[cue] ?? cue.replace(/(?:ed|s)$/, "");

type Section = Document["sections"][number];

/** Builds a reading by hand: every span is found by its words, so that a fixture reads like its article. */
export class ReadingBuilder {
  readonly #text: string;
  readonly #sections: Section[] = [];
  readonly #entities: Entity[] = [];
  readonly #statements: Statement[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The span of a phrase. Throws when it is not in the text, or more often than once and not counted. */
  at(phrase: Phrase): Span {
    const [, words = "", count] = /^(.*?)(?:#(\d+))?$/s.exec(phrase) ?? [];
    const starts: number[] = [];
    for (let start = this.#text.indexOf(words); start >= 0; start = this.#text.indexOf(words, start + 1)) starts.push(start);
    const start = starts[count === undefined ? 0 : Number(count) - 1];
    if (words === "" || start === undefined) throw new Error(`not in the text: ${phrase}`);
    if (count === undefined && starts.length > 1) throw new Error(`${starts.length} times in the text: ${phrase}`);
    return [start, start + words.length];
  }

  section(kind: Section["kind"], phrase: Phrase): this {
    this.#sections.push({ kind, span: this.at(phrase) });
    return this;
  }

  entity(id: string, spec: EntitySpec): this {
    const mentions = (phrases: readonly Phrase[] | undefined, form: Entity["mentions"][number]["form"]): Entity["mentions"] =>
      (phrases ?? []).map((phrase) => ({ span: this.at(phrase), form }));
    this.#entities.push({
      id,
      kind: spec.kind,
      name: spec.name,
      mentions: [
        ...mentions(spec.mentions, "name"),
        ...mentions(spec.nominals, "nominal"),
        ...mentions(spec.pronouns, "pronoun"),
      ].sort((a, b) => a.span[0] - b.span[0]),
      roles: (spec.roles ?? []).map(({ text, of }) => ({ text: text.replace(/#\d+$/, ""), span: this.at(text), of: of ?? null })),
      actor: spec.actor ?? null,
      place: spec.place ?? null,
      link: null,
    });
    return this;
  }

  statement(id: string, spec: StatementSpec): this {
    this.#statements.push({
      id,
      source: spec.source && this.#source(spec.source),
      via: (spec.via ?? []).map((relay) => this.#source(relay)),
      cue: spec.cue && { spans: [this.at(spec.cue[0])], lemma: lemmaOf(spec.cue[0].replace(/#\d+$/, "")), act: spec.cue[1] },
      content: spec.content.map((phrase) => this.at(phrase)),
      quotation: spec.quotation ?? "indirect",
      certainty: spec.certainty ?? "certain",
      within: spec.within ?? null,
    });
    return this;
  }

  build(document: Partial<Document> = {}, rest: Partial<Reading> = {}): Reading {
    const sections = this.#sections.sort((a, b) => a.span[0] - b.span[0]);
    return {
      hearsay: 1,
      document: {
        id: "fixture",
        text: this.#text,
        title: null,
        url: null,
        outlet: null,
        credit: null,
        authors: [],
        published: null,
        language: "en",
        sections,
        ...document,
      },
      sentences: this.#sentences(sections),
      entities: this.#entities,
      times: [],
      statements: this.#statements,
      events: [],
      checks: [],
      diagnostics: [],
      ...rest,
    };
  }

  #source({ words, kind, entity }: SourceSpec): Source {
    return { spans: [this.at(words)], entity: entity ?? null, kind };
  }

  /** Sentences of every paragraph that is no furniture, good enough for a fixture. */
  #sentences(sections: readonly Section[]): Span[] {
    const furniture = sections.filter(({ kind }) => kind === "boilerplate").map(({ span }) => span);
    return [...this.#text.matchAll(/[^\n]+/g)]
      .filter(({ index }) => !furniture.some(([start, end]) => start <= index && index < end))
      .flatMap(({ 0: paragraph, index }) =>
        [...paragraph.matchAll(/\S.*?(?:(?<!Dr)[.?!]”?(?= )|$)/g)].map((sentence): Span => {
          const start = index + sentence.index;
          return [start, start + sentence[0].length];
        }),
      );
  }
}
