import type { ReactNode } from "react";
import type { StoredDocument } from "../api.ts";
import { texts } from "../texts.ts";
import * as choices from "./choices.ts";

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

function Select({
  name,
  label,
  options,
  multiple = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly choices.Choice[];
  readonly multiple?: boolean;
}) {
  return (
    <label>
      {label}
      <select name={name} multiple={multiple} {...(multiple && { size: Math.min(8, Math.max(2, options.length)) })}>
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
const Text = ({ name, label, ...rest }: { readonly name: string; readonly label: string; readonly type?: string; readonly step?: string; readonly pattern?: string; readonly required?: boolean }) => (
  <label>
    {label}
    <input name={name} {...rest} />
  </label>
); // prettier-ignore

const select = (name: string, options: readonly string[]): Field => ({
  name,
  label: said.fields[name]!,
  controls: <Select name="value" label={said.rather} options={choices.words(options)} />,
  read: (form) => ({ field: name, value: of(form, "value") }),
});
const dismissed: Field = {
  name: "dismissed",
  label: said.fields["dismissed"]!,
  controls: null,
  read: () => ({ field: "dismissed", value: true }),
};

const point = (
  <>
    <Text name="name" label={said.name} />
    <Text name="latitude" label={said.latitude} type="number" step="any" />
    <Text name="longitude" label={said.longitude} type="number" step="any" />
    <Text name="country" label={said.country} pattern="[A-Z]{2}" />
    <Select name="precision" label={said.precision} options={choices.words(choices.PRECISIONS)} />
  </>
);
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

function eventFields(document: StoredDocument): readonly Field[] {
  const places = choices.entityChoices(document, ({ place, kind }) => place !== null || kind === "place" || kind === "facility");
  const parties = (name: string): Field => ({
    name,
    label: said.fields[name]!,
    controls: <Select name="value" label={said.several} options={choices.entityChoices(document)} multiple />,
    read: (form) => ({ field: name, value: form.getAll("value").map(Number) }),
  });
  return [
    select("status", choices.STATUSES),
    {
      name: "place",
      label: said.fields["place"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={[...places, NONE, OTHER]} />
          <fieldset>
            <legend>{said.otherPlace}</legend>
            {point}
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
          <Text name="from" label={said.from} type="date" required />
          <Text name="to" label={said.to} type="date" required />
        </>
      ),
      read: (form) => ({ field: "time", value: { from: of(form, "from"), to: of(form, "to") } }),
    },
    {
      name: "type",
      label: said.fields["type"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={choices.words(choices.TYPES)} />
          <Text name="mode" label={said.mode} />
        </>
      ),
      read: (form) => ({ field: "type", value: { type: of(form, "value"), mode: of(form, "mode") || null } }),
    },
    {
      name: "background",
      label: said.fields["background"]!,
      controls: <Select name="value" label={said.rather} options={[{ value: "yes", label: said.yes }, { value: "no", label: said.no }]} />, // prettier-ignore
      read: (form) => ({ field: "background", value: of(form, "value") === "yes" }),
    },
    parties("actors"),
    parties("recipients"),
    {
      name: "statement",
      label: said.fields["statement"]!,
      controls: <Select name="value" label={said.rather} options={[NONE, ...choices.statementChoices(document)]} />,
      read: (form) => ({ field: "statement", value: numberOrNull(of(form, "value")) }),
    },
    dismissed,
  ];
}

function statementFields(document: StoredDocument): readonly Field[] {
  return [
    {
      name: "source",
      label: said.fields["source"]!,
      controls: (
        <>
          <Select name="value" label={said.rather} options={[...choices.entityChoices(document), NONE, OTHER]} />
          <fieldset>
            <legend>{said.otherSource}</legend>
            <Text name="name" label={said.name} />
            <Select name="kind" label={said.kind} options={choices.words(choices.SOURCES)} />
          </fieldset>
        </>
      ),
      read: (form) => {
        const value = of(form, "value");
        if (value === "other") return { field: "source", value: { name: of(form, "name"), kind: of(form, "kind") } };
        return { field: "source", value: value === "none" ? null : { entity: Number(value) } };
      },
    },
    select("certainty", choices.CERTAINTIES),
    select("act", choices.ACTS),
    dismissed,
  ];
}

function entityFields(document: StoredDocument, position: number): readonly Field[] {
  const own = choices.numberAt(document, "entity", position);
  const others = choices.entityChoices(document).filter(({ value }) => value !== String(own));
  const mentions = choices.mentionChoices(document, position);
  return [
    {
      name: "name",
      label: said.fields["name"]!,
      controls: <Text name="value" label={said.rather} required />,
      read: (form) => ({ field: "name", value: of(form, "value") }),
    },
    select("kind", choices.KINDS),
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
      controls: point,
      read: (form) => {
        const { name, ...place } = pointOf(form);
        return { field: "place", value: name === "" ? place : { name, ...place } };
      },
    },
  ];
}

/** What can be set right of a record. */
export const fieldsOf = (document: StoredDocument, kind: choices.Kind, position: number): readonly Field[] =>
  kind === "event" ? eventFields(document) : kind === "statement" ? statementFields(document) : entityFields(document, position);
