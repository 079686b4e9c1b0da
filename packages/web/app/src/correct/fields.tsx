import type { ReactNode } from "react";
import type { StoredDocument } from "../api.ts";
import { texts } from "../texts.ts";
import * as choices from "./choices.ts";
import { PointFields, Select, Text } from "./controls.tsx";

/** Something that can be set right: its controls, and what they come to. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly controls: ReactNode;
  /** What is sent; a field may be about a part that the form chooses. */
  readonly read: (form: FormData) => { readonly field: string; readonly value: unknown };
}

const said = texts.correct;
const of = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

const select = (name: string, options: readonly string[], now: string | null): Field => ({
  name,
  label: said.fields[name]!,
  controls: <Select name="value" label={said.rather} options={choices.words(options)} now={now ?? undefined} />,
  read: (form) => ({ field: name, value: of(form, "value") }),
});
const dismissed: Field = {
  name: "dismissed",
  label: said.fields["dismissed"]!,
  controls: null,
  read: () => ({ field: "dismissed", value: true }),
};

const pointOf = (form: FormData) => ({
  name: of(form, "name"),
  latitude: Number(of(form, "latitude")),
  longitude: Number(of(form, "longitude")),
  country: of(form, "country") === "" ? null : of(form, "country"),
  subdivision: null,
  precision: of(form, "precision"),
});
const NONE = { value: "none", label: said.none };
const OTHER = { value: "other", label: said.other };
const numberOrNull = (value: string): number | null => (value === "none" ? null : Number(value));

function eventFields(document: StoredDocument, position: number): readonly Field[] {
  const event = document.reading.events[position]!;
  const places = choices.entityChoices(document, ({ place, kind }) => place !== null || kind === "place" || kind === "facility");
  const numberOf = (entity: string | null): string => String(choices.numberOfEntity(document, entity) ?? "none");
  const parties = (name: "actors" | "recipients"): Field => ({
    name,
    label: said.fields[name]!,
    controls: (
      <Select
        name="value"
        label={said.several}
        options={choices.entityChoices(document)}
        now={event[name].map(({ entity }) => numberOf(entity))}
      />
    ),
    read: (form) => ({ field: name, value: form.getAll("value").map(Number) }),
  });
  return [
    select("status", choices.STATUSES, event.status),
    {
      name: "place",
      label: said.fields["place"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={[...places, NONE, OTHER]} now={numberOf(event.place)} />
          <fieldset>
            <legend>{said.otherPlace}</legend>
            <PointFields />
          </fieldset>
        </>
      ),
      read: (form) => {
        const value = of(form, "value");
        if (value === "other") return { field: "place", value: pointOf(form) };
        return { field: "place", value: value === "none" ? null : { entity: Number(value) } };
      },
    },
    {
      name: "time",
      label: said.fields["time"]!,
      controls: (
        <>
          <Text name="from" label={said.from} type="date" required now={event.time?.from.slice(0, 10)} />
          <Text name="to" label={said.to} type="date" required now={event.time?.to.slice(0, 10)} />
        </>
      ),
      read: (form) => ({ field: "time", value: { from: of(form, "from"), to: of(form, "to") } }),
    },
    {
      name: "type",
      label: said.fields["type"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={choices.words(choices.TYPES)} now={event.type} />
          <Text name="mode" label={said.mode} now={event.mode} />
        </>
      ),
      read: (form) => ({ field: "type", value: { type: of(form, "value"), mode: of(form, "mode") || null } }),
    },
    {
      name: "background",
      label: said.fields["background"]!,
      controls: <Select name="value" label={said.rather} options={[{ value: "yes", label: said.yes }, { value: "no", label: said.no }]} now={event.background ? "yes" : "no"} />, // prettier-ignore
      read: (form) => ({ field: "background", value: of(form, "value") === "yes" }),
    },
    parties("actors"),
    parties("recipients"),
    {
      name: "statement",
      label: said.fields["statement"]!,
      controls: (
        <Select
          name="value"
          label={said.rather}
          options={[NONE, ...choices.statementChoices(document)]}
          now={String(choices.numberOfStatement(document, event.statement) ?? "none")}
        />
      ),
      read: (form) => ({ field: "statement", value: numberOrNull(of(form, "value")) }),
    },
    dismissed,
  ];
}

function statementFields(document: StoredDocument, position: number): readonly Field[] {
  const { source, certainty, cue } = document.reading.statements[position]!;
  // A source that is no entity of the text has no number to be chosen by: its words are what is written below.
  const now = source === null ? "none" : String(choices.numberOfEntity(document, source.entity) ?? "other");
  const written = now === "other" ? source!.spans.map((span) => document.reading.document.text.slice(...span)).join(" ") : null;
  return [
    {
      name: "source",
      label: said.fields["source"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={[...choices.entityChoices(document), NONE, OTHER]} now={now} />
          <fieldset>
            <legend>{said.otherSource}</legend>
            <Text name="name" label={said.name} now={written} />
            <Select name="kind" label={said.kind} options={choices.words(choices.SOURCES)} now={source?.kind} />
          </fieldset>
        </>
      ),
      read: (form) => {
        const value = of(form, "value");
        if (value === "other") return { field: "source", value: { name: of(form, "name"), kind: of(form, "kind") } };
        return { field: "source", value: value === "none" ? null : { entity: Number(value) } };
      },
    },
    select("certainty", choices.CERTAINTIES, certainty),
    select("act", choices.ACTS, cue?.act ?? null),
    dismissed,
  ];
}

function entityFields(document: StoredDocument, position: number): readonly Field[] {
  const { name: called, kind: sort, place: point } = document.reading.entities[position]!;
  const own = choices.numberAt(document, "entity", position);
  const others = choices.entityChoices(document).filter(({ value }) => value !== String(own));
  const mentions = choices.mentionChoices(document, position);
  return [
    {
      name: "name",
      label: said.fields["name"]!,
      controls: <Text name="value" label={said.rather} required now={called} />,
      read: (form) => ({ field: "name", value: of(form, "value") }),
    },
    select("kind", choices.KINDS, sort),
    {
      name: "same",
      label: said.fields["same"]!,
      controls: <Select name="value" label={said.rather} options={others} />,
      read: (form) => ({ field: "same", value: Number(of(form, "value")) }),
    },
    ...(mentions.length === 0
      ? []
      : [
          {
            name: "mention",
            label: said.fields["mention"]!,
            controls: (
              <>
                <Select name="mention" label={said.mention} options={mentions} />
                <Text name="value" label={said.name} required />
              </>
            ),
            read: (form: FormData) => ({ field: of(form, "mention"), value: { name: of(form, "value") } }),
          },
        ]),
    {
      name: "place",
      label: said.fields["where"]!,
      controls: <PointFields now={point} />,
      read: (form) => {
        const { name, ...place } = pointOf(form);
        return { field: "place", value: name === "" ? place : { name, ...place } };
      },
    },
  ];
}

/** What can be set right of a record. */
export const fieldsOf = (document: StoredDocument, kind: choices.Kind, position: number): readonly Field[] =>
  ({ event: eventFields, statement: statementFields, entity: entityFields })[kind](document, position);
