/** A record that cannot be read: says where it stands and what is wrong with it. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** A value of a record, and where it stands, for messages (“01-state-visit.yaml: events.e3.trigger”). */
export interface Field {
  readonly at: string;
  readonly value: unknown;
}

export const wrong = (field: Field, what: string): RecordError => new RecordError(`${field.at}: ${what}`);

/**
 * The fields of a mapping, of which all names must be known.
 * @throws RecordError
 */
export function fieldsOf(field: Field, known: readonly string[] | null): ReadonlyMap<string, Field> {
  const { value } = field;
  if (value === undefined) return new Map();
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(field, "a mapping is needed");
  const names = Object.keys(value);
  const stranger = known && names.find((name) => !known.includes(name));
  if (stranger) throw wrong(field, `no field is called “${stranger}”`);
  return new Map(names.map((name) => [name, { at: `${field.at}.${name}`, value: (value as Record<string, unknown>)[name] }]));
}

/** A field of a mapping; where it is left out, its value is undefined. */
export const fieldOf = (parent: Field, fields: ReadonlyMap<string, Field>, name: string): Field =>
  fields.get(name) ?? { at: `${parent.at}.${name}`, value: undefined };

/** The items of a list; one alone needs no brackets, and what is left out is empty. */
export function itemsOf({ at, value }: Field): Field[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item: unknown, i) => ({ at: `${at}[${i}]`, value: item })) : [{ at, value }];
}

/** @throws RecordError when it is no text; a number is taken as it is written. */
export function textOf(field: Field): string {
  if (typeof field.value === "string") return field.value;
  if (typeof field.value === "number") return String(field.value);
  throw wrong(field, "a text is needed");
}

/** @throws RecordError when it is none of the choices. */
export function choiceOf<T extends string>(field: Field, choices: readonly T[], otherwise?: T): T {
  if (field.value === undefined && otherwise !== undefined) return otherwise;
  const text = textOf(field);
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw wrong(field, `“${text}” is none of ${choices.join(", ")}`);
  return found;
}
