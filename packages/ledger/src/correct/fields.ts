import type { MergeKind } from "../merge/holder-rows.ts";
import type { Items } from "../add/numbers.ts";
import * as values from "./values.ts";

type Check = (value: unknown) => boolean;
const place = values.orNull(values.either(values.isEntityNumber, values.isGivenPlace));

/** What can be set right, and what it may be set to. */
const FIELDS: Readonly<Record<MergeKind, Readonly<Record<string, Check>>>> = {
  event: {
    status: values.isStatus,
    type: values.isTyped,
    background: values.isBoolean,
    place,
    time: values.orNull(values.isPeriod),
    statement: values.isNumberOrNull,
    actors: values.areNumbers,
    recipients: values.areNumbers,
    dismissed: values.isTrue,
  },
  statement: {
    source: values.orNull(values.either(values.isEntityNumber, values.isGivenSource)),
    certainty: values.isCertainty,
    act: values.isAct,
    dismissed: values.isTrue,
  },
  entity: {
    name: values.isName,
    kind: values.isKind,
    place: values.orNull(values.either(values.isGivenPlace, values.isPoint)),
    same: values.isRecordNumber,
  },
};

/** Names of what can be set right, for a message. */
export const fieldsOf = (kind: MergeKind): readonly string[] => [
  ...Object.keys(FIELDS[kind]),
  ...(kind === "entity" ? ["mention:START-END"] : []),
];

/** Whether a field can have this value; null where there is no such field. */
export function accepts(kind: MergeKind, field: string, value: unknown): boolean | null {
  if (kind === "entity" && values.mentionOf(field) !== null) return values.isApart(value);
  const check = Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field] : undefined;
  return check === undefined ? null : check(value);
}

export const ITEMS_OF = { event: "events", statement: "statements", entity: "entities" } as const satisfies Record<
  MergeKind,
  Items
>;
