import { LedgerError } from "../error/ledger-error.ts";
import { momentOf } from "../time/moment.ts";
import { nameWordsOf } from "../text/name-words.ts";
import type { FindQuery, Order, RecordKind, TimeRange } from "./query.ts";

const FOR_STATEMENTS = ["via", "act", "certainty"] as const;
const FOR_EVENTS = ["actor", "recipient", "type", "mode", "status", "background", "place", "country", "box", "time"] as const;
const MOST = 1000;

/** The kinds of records that a query can find. Throws `invalid-query` where it speaks of both at once, or makes no sense. */
export function kindsOf(query: FindQuery): readonly RecordKind[] {
  checkNames(query);
  checkRange(query.time);
  checkRange(query.published);
  const { limit = 20, lines = 0 } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw invalid(`limit is 1 to ${MOST}, not ${limit}`);
  if (!Number.isInteger(lines) || lines < 0) throw invalid(`lines is a whole number, not ${lines}`);
  if (query.order === "relevance" && query.text === undefined) throw invalid("to sort by relevance takes a text to look for");
  const allowed = new Set<RecordKind>(["event", "statement"]);
  const ofEvents = [...FOR_EVENTS.filter((name) => query[name] !== undefined), ...(query.order === "time" ? ["order"] : [])];
  const ofStatements = FOR_STATEMENTS.filter((name) => query[name] !== undefined);
  if (ofEvents.length > 0) allowed.delete("statement");
  if (ofStatements.length > 0) allowed.delete("event");
  const wanted = [query.kinds ?? ["event", "statement"]].flat() as readonly RecordKind[];
  const kinds = wanted.filter((kind) => allowed.has(kind));
  if (kinds.length === 0) throw invalid(`nothing has all of ${[...ofEvents, ...ofStatements].join(", ")}`);
  return kinds;
}

export const orderOf = ({ order, text }: FindQuery): Order => order ?? (text === undefined ? "newest" : "relevance");

function checkNames(query: FindQuery): void {
  for (const name of ["source", "via", "actor", "recipient", "place"] as const)
    if (query[name] !== undefined && nameWordsOf(query[name]).length === 0) throw invalid(`${name} has no word in it`);
}

function checkRange(range: TimeRange | undefined): void {
  for (const bound of [range?.from, range?.to])
    if (bound !== undefined && momentOf(bound) === null) throw invalid(`“${bound}” is no date: write 2023-09-13`);
}

const invalid = (message: string): LedgerError => new LedgerError("invalid-query", message);
