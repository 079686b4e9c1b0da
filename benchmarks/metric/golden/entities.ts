import type { Entity, Reading } from "@hearsay/core";
import type { GoldenEntity, GoldenRecord } from "../../corpus/golden/record.ts";
import type { Counts } from "../scores.ts";
import { type Alignment, hasName, likeness, namesOf } from "./align.ts";
import { meets } from "./spans.ts";
import type { Sheet } from "./sheet.ts";

type Pair = readonly [GoldenEntity, Entity];

/** Entities that have a name: found, their kind, actor code and roles; and every name of them. */
export function scoreEntities(record: GoldenRecord, reading: Reading, { named }: Alignment): Sheet {
  const gold = record.entities.filter(({ names }) => names.length > 0).length;
  const predicted = reading.entities.filter(hasName).length;
  const isKind = ([g, e]: Pair): boolean => g.kind === "any" || g.kind === e.kind;
  return {
    entities: { hit: named.length, predicted, gold },
    "entities: kind": { hit: named.filter(isKind).length, predicted, gold },
    "entities: actor": countActors(record, named),
    "entities: role": countRoles(record, reading, named),
    names: countNames(record, reading, named),
  };
}

/** Only where the record has an actor code; a sector only where it has one. */
function countActors({ entities }: GoldenRecord, named: readonly Pair[]): Counts {
  const judged = named.filter(([g]) => g.actor);
  const right = judged.filter(([{ actor }, e]) =>
    (["country", "sector"] as const).every((part) => actor![part] === null || actor![part] === e.actor?.[part]),
  );
  const gold = entities.filter(({ names, actor }) => names.length > 0 && actor).length;
  return { hit: right.length, predicted: judged.filter(([, e]) => e.actor).length, gold };
}

function countRoles({ entities }: GoldenRecord, reading: Reading, named: readonly Pair[]): Counts {
  const hits = named.map(([g, e]) => g.roles.filter((role) => e.roles.some(({ span }) => meets([role], [span]))).length);
  const roles = (all: readonly { readonly roles: readonly unknown[] }[]): number =>
    all.reduce((sum, e) => sum + e.roles.length, 0);
  return {
    hit: Math.min(total(hits), roles(reading.entities.filter(hasName))),
    predicted: roles(reading.entities.filter(hasName)),
    gold: roles(entities.filter(({ names }) => names.length > 0)),
  };
}

/** Names whose last word is right, of the right entity. */
function countNames({ entities }: GoldenRecord, { document, entities: found }: Reading, named: readonly Pair[]): Counts {
  const isFound = (e: Entity) => (name: GoldenEntity["names"][number]) =>
    namesOf(e).some((span) => likeness(document.text, name, span) >= 2);
  return {
    hit: total(named.map(([g, e]) => g.names.filter(isFound(e)).length)),
    predicted: total(found.map((e) => namesOf(e).length)),
    gold: total(entities.map(({ names }) => names.length)),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
