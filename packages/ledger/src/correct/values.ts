import type { Entity, Event, Place, SpeechAct, Source, Span } from "@hearsay/core";
import { ACTS, CERTAINTIES, EVENT_TYPES, STATUSES } from "../find/values.ts";

/** A place that the text does not name as an entity. Degrees as in WGS 84. */
export interface GivenPlace extends Place {
  readonly name: string;
  readonly link?: Entity["link"];
}
/** An entity of the same version by its number in the ledger. */
export interface EntityNumber {
  readonly entity: number;
}
/** A source that the text does not have as an entity. */
export interface GivenSource {
  readonly name: string;
  readonly kind: Source["kind"];
}
/** A mention that is somebody else’s: what that one is called. */
export interface Apart {
  readonly name: string;
}

type Guard<Value> = (value: unknown) => value is Value;
const KINDS = ["person", "organisation", "place", "group", "work", "weapon", "vehicle", "facility", "other"] as const satisfies readonly Entity["kind"][]; // prettier-ignore
const SOURCES = ["person", "organisation", "country", "group", "document", "media", "unnamed"] as const satisfies readonly Source["kind"][]; // prettier-ignore
const PRECISIONS = ["site", "city", "district", "region", "country", "area"] as const satisfies readonly Place["precision"][];
const MOST_TEXT = 300;

const oneOf = <Value extends string>(values: readonly Value[]): Guard<Value> => {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value): value is Value => known.has(value);
};
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "" && value.length <= MOST_TEXT;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isDegree = (value: unknown, most: number): boolean => typeof value === "number" && Math.abs(value) <= most;
const isDay = (value: unknown): boolean => typeof value === "string" && value.length <= 40 && !Number.isNaN(Date.parse(value));

export const isStatus: Guard<Event["status"]> = oneOf(STATUSES);
export const isAct: Guard<SpeechAct> = oneOf(ACTS);
export const isCertainty = oneOf(CERTAINTIES);
export const isKind: Guard<Entity["kind"]> = oneOf<Entity["kind"]>(KINDS);
export const isTrue = (value: unknown): value is true => value === true;
export const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
export const isName = isText;
export const isRecordNumber = isNumber;
export const isNumberOrNull = (value: unknown): value is number | null => value === null || isNumber(value);
export const areNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length <= 50 && value.every(isNumber);
export const isTyped = (value: unknown): value is Pick<Event, "type" | "mode"> =>
  isRecord(value) && oneOf(EVENT_TYPES)(value["type"]) && isTextOrNull(value["mode"]);
export const isEntityNumber = (value: unknown): value is EntityNumber => isRecord(value) && isNumber(value["entity"]);
export const isPoint = (value: unknown): value is Place =>
  isRecord(value) &&
  isDegree(value["latitude"], 90) &&
  isDegree(value["longitude"], 180) &&
  (value["country"] === null || (isText(value["country"]) && /^[A-Z]{2}$/u.test(value["country"]))) &&
  isTextOrNull(value["subdivision"]) &&
  oneOf(PRECISIONS)(value["precision"]);
export const isGivenPlace = (value: unknown): value is GivenPlace =>
  isPoint(value) && "name" in value && isText(value.name) && (!("link" in value) || isLink(value.link));
const isLink = (value: unknown): boolean => value === null || (isRecord(value) && isText(value["source"]) && isText(value["id"]));
export const isGivenSource = (value: unknown): value is GivenSource =>
  isRecord(value) && isText(value["name"]) && oneOf(SOURCES)(value["kind"]);
export const isApart = (value: unknown): value is Apart => isRecord(value) && isText(value["name"]);
export const isPeriod = (value: unknown): value is { readonly from: string; readonly to: string } =>
  isRecord(value) && isDay(value["from"]) && isDay(value["to"]) && String(value["from"]) < String(value["to"]);
export const orNull =
  <Value>(guard: Guard<Value>): Guard<Value | null> =>
  (value): value is Value | null =>
    value === null || guard(value);
export const either =
  <A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

/** The span in the name of a field that is about one mention; null for other fields. */
export function mentionOf(field: string): Span | null {
  const found = /^mention:(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(field)?.groups;
  return found === undefined ? null : [Number(found["start"]), Number(found["end"])];
}
