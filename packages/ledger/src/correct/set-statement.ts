import type { Source, Statement } from "@hearsay/core";
import { bring, type Draft, idIn, plainEntity, takeOut } from "./draft.ts";
import * as values from "./values.ts";

/** Sets something right of the statement at a position; whether that could be done. */
export function setStatement(draft: Draft, position: number, correction: number, field: string, value: unknown): boolean {
  const statement = draft.statements[position]!;
  if (field === "dismissed") {
    dismiss(draft, position, statement);
    return true;
  }
  const changed = changeOf(draft, statement, correction, field, value);
  if (changed === null) return false;
  draft.statements[position] = { ...statement, ...changed };
  return true;
}

function changeOf(
  draft: Draft,
  { cue, source }: Statement,
  correction: number,
  field: string,
  value: unknown,
): Partial<Statement> | null {
  if (field === "certainty" && values.isCertainty(value)) return { certainty: value };
  if (field === "act" && values.isAct(value) && cue !== null) return { cue: { ...cue, act: value } };
  if (field === "source") return sourceOf(draft, source, correction, value);
  return null;
}

function sourceOf(draft: Draft, before: Source | null, correction: number, value: unknown): Partial<Statement> | null {
  if (value === null) return { source: null };
  const spans = before?.spans ?? [];
  if (values.isEntityNumber(value)) {
    const id = idIn(draft, "entities", value.entity);
    if (id === null) return null;
    const { kind } = draft.entities.find((entity) => entity.id === id)!;
    return { source: { spans, entity: id, kind: KIND_OF[kind] ?? "organisation" } };
  }
  if (!values.isGivenSource(value)) return null;
  const { name, kind } = value;
  if (kind === "unnamed") return { source: { spans, entity: null, kind } };
  const entity = bring(draft, correction, plainEntity(name, kind === "person" || kind === "group" ? kind : "organisation"));
  return { source: { spans, entity, kind } };
}

const KIND_OF: Readonly<Record<string, Source["kind"]>> = {
  person: "person",
  group: "group",
  place: "country",
  work: "document",
};

/** What was told within it is told by whoever it stood within. */
function dismiss(draft: Draft, position: number, { id, within }: Statement): void {
  draft.statements = draft.statements.map((one) => (one.within === id ? { ...one, within } : one));
  draft.events = draft.events.map((event) => (event.statement === id ? { ...event, statement: within } : event));
  takeOut(draft, "statements", position);
}
