import type { PloverType } from "@hearsay/core";
import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, textOf, wrong } from "./fields.ts";
import { type Passage, spanOf } from "./phrases.ts";
import { reference } from "./read-statements.ts";
import type { Any, GoldenEvent, GoldenRecord } from "./record.ts";

const TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const satisfies readonly PloverType[];
const FIELDS = ["trigger", "also", "type", "actors", "recipients", "place", "time", "count", "status", "background", "statement"];

type Known = Pick<GoldenRecord, "entities" | "times" | "statements">;

export function readEvents(field: Field, passage: Passage, known: Known): GoldenEvent[] {
  const [entities, times, statements] = [known.entities, known.times, known.statements].map((all) => all.map(({ id }) => id));
  return [...fieldsOf(field, null)].map(([id, entry]) => {
    const fields = fieldsOf(entry, FIELDS);
    const get = (name: string): Field => fieldOf(entry, fields, name);
    const ids = (name: string): readonly string[] | Any =>
      get(name).value === "any" ? "any" : itemsOf(get(name)).map((item) => reference(item, entities!)!);
    return {
      id,
      trigger: spanOf(get("trigger"), passage),
      also: itemsOf(get("also")).map((item) => spanOf(item, passage)),
      ...readType(get("type")),
      actors: ids("actors"),
      recipients: ids("recipients"),
      place: ids("place"),
      time: get("time").value === "any" ? "any" : reference(get("time"), times!),
      count: readCount(get("count")),
      status: choiceOf(get("status"), ["actual", "planned", "possible", "wanted", "denied", "failed"], "actual"),
      background: readBackground(get("background")),
      statement: reference(get("statement"), statements!),
    };
  });
}

/** “CONSULT/visit”; “ASSAULT/any” leaves the mode open, “AGREE” has none. */
function readType(field: Field): Pick<GoldenEvent, "type" | "mode"> {
  const [type, mode = null, ...more] = textOf(field).split("/");
  if (more.length > 0) throw wrong(field, "a type and a mode are needed");
  return { type: choiceOf({ at: field.at, value: type }, TYPES), mode };
}

function readCount(field: Field): number | null {
  if (field.value === undefined) return null;
  if (typeof field.value !== "number") throw wrong(field, "a number is needed");
  return field.value;
}

function readBackground(field: Field): boolean | Any {
  if (field.value === undefined || field.value === "any") return field.value ?? false;
  if (typeof field.value !== "boolean") throw wrong(field, "true, false or any is needed");
  return field.value;
}
