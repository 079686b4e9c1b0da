import type { Place, PlacePrecision } from "../../document/annotation/place.ts";
import type { Gazetteer, GazetteerRecord } from "../../pipeline/gazetteer.ts";

/** One record as the compiled gazetteer holds it: the fields of {@link GazetteerRecord} in order, then the forms whose case counts, offices, and a point. */
export type GazetteerRow = readonly [
  id: string,
  name: string,
  kind: GazetteerRecord["kind"],
  type: GazetteerRecord["type"],
  country: string | null,
  sector: string | null,
  standsFor: string | null,
  aliases: readonly string[],
  adjectives: readonly string[],
  cased: readonly string[],
  offices?: readonly (readonly [title: string, from: string, to: string | null])[],
  place?: readonly [latitude: number, longitude: number, country: string | null, precision: PlacePrecision],
];

/** What `@hearsay/model-en` keeps in `data/gazetteer.json`; of records with one name in common the likelier stands first. */
export interface GazetteerData {
  readonly version: 1;
  readonly records: readonly GazetteerRow[];
}

/** “U.S.”, “U.S”, “D.P.R.K.” */
const INITIALISM = /(?<![\p{L}.])(?:\p{Lu}\.)+\p{Lu}?(?!\p{L})\.?/gu;
const SPACES = /\s\s|[\t\n\r\u00A0\u202F]|^ | $/;
/** A form in capitals is an acronym, and its case counts without being told. */
const ACRONYM = /^[A-Z0-9\u00C0-\u00DE]{2,6}$/;

/**
 * Builds the look-up from the compiled data. Forms match whatever their apostrophes, the full stops of an acronym
 * (“U.S.”: “US”) and a leading “the”; case counts for acronyms and for forms that are words too.
 * @throws Error when two records have one id, or a record stands for none that is known.
 */
export function gazetteer(data: GazetteerData): Gazetteer {
  const records = data.records.map(recordOf);
  const byId = indexById(records);
  const [exact, loose] = [new Map<string, GazetteerRecord[]>(), new Map<string, GazetteerRecord[]>()];
  const adjectives = new Map<string, GazetteerRecord>();
  records.forEach((record, i) => {
    const cased = data.records[i]![9];
    for (const form of [record.name, ...record.aliases]) {
      const plain = withoutArticle(normalised(form));
      if (cased.includes(form)) addCased(exact, form, record);
      else if (ACRONYM.test(plain)) add(exact, plain, record);
      else add(loose, plain.toLowerCase(), record);
    }
    for (const form of record.adjectives) if (!adjectives.has(form)) adjectives.set(form, record);
  });
  return Object.freeze({
    named(form: string) {
      const plain = withoutArticle(normalised(form));
      return exact.get(withArticle(form)) ?? exact.get(plain) ?? loose.get(plain.toLowerCase()) ?? [];
    },
    adjective: (form: string) => adjectives.get(withoutArticle(normalised(form))) ?? null,
    record(id: string) {
      const record = byId.get(id);
      if (!record) throw new RangeError(`the gazetteer has no record ${JSON.stringify(id)}`);
      return record;
    },
  });
}

const recordOf = (row: GazetteerRow): GazetteerRecord =>
  Object.freeze({
    id: row[0],
    name: row[1],
    kind: row[2],
    type: row[3],
    country: row[4],
    sector: row[5],
    standsFor: row[6],
    aliases: row[7],
    adjectives: row[8],
    place: row[11] ? placeOf(row[11]) : null,
    offices: (row[10] ?? []).map(([title, from, to]) => ({ title, from, to })),
  });

const placeOf = ([latitude, longitude, country, precision]: NonNullable<GazetteerRow[11]>): Place =>
  Object.freeze({ latitude, longitude, country, subdivision: null, precision });

function indexById(records: readonly GazetteerRecord[]): ReadonlyMap<string, GazetteerRecord> {
  const byId = new Map<string, GazetteerRecord>();
  for (const record of records) {
    if (byId.has(record.id)) throw new Error(`two records of the gazetteer have the id ${record.id}`);
    byId.set(record.id, record);
  }
  for (const { id, standsFor } of records) {
    if (standsFor !== null && !byId.has(standsFor))
      throw new Error(`${id} stands for ${standsFor}, which the gazetteer does not know`);
  }
  return byId;
}

function add(names: Map<string, GazetteerRecord[]>, key: string, record: GazetteerRecord): void {
  const known = names.get(key);
  if (!known) names.set(key, [record]);
  else if (!known.includes(record)) known.push(record);
}

/** In its own case, and in capitals for headlines and datelines: “TURKEY”, “UNITED NATIONS”. */
function addCased(exact: Map<string, GazetteerRecord[]>, form: string, record: GazetteerRecord): void {
  add(exact, withArticle(form), record);
  add(exact, withArticle(form.toUpperCase()), record);
}

function normalised(form: string): string {
  const straight = form.includes("’") ? form.replaceAll("’", "'") : form;
  const plain = straight.includes(".") ? straight.replace(INITIALISM, (letters) => letters.replaceAll(".", "")) : straight;
  return SPACES.test(plain) ? plain.replace(/\s+/g, " ").trim() : plain;
}

const withoutArticle = (plain: string): string => (hasArticle(plain) ? plain.slice(4) : plain);
const hasArticle = (plain: string): boolean => plain[3] === " " && plain.slice(0, 3).toLowerCase() === "the";

/** With its case and its article: “the Times” is a newspaper, “times” and “Times” are not. */
function withArticle(form: string): string {
  const plain = normalised(form);
  return hasArticle(plain) ? `the ${plain.slice(4)}` : plain;
}
