import type { Actor } from "../document/annotation/entity.ts";
import type { EntityKind } from "../document/annotation/entity.ts";
import type { Draft, EntityContext } from "./draft.ts";
import type { GazetteerRecord } from "../pipeline/gazetteer.ts";
import type { FoundRole } from "./find-roles.ts";
import { heldAt } from "./held-office.ts";

/**
 * The actor code of an entity: the gazetteer’s, else that of its roles, else of the words of its phrases (“the South
 * Korean military”: KOR, MIL). Null for what does not act, and where nothing is known.
 */
export function findActor(
  kind: EntityKind,
  draft: Draft,
  roles: readonly FoundRole[],
  context: EntityContext,
  countryOf: (mention: number) => string | null,
): Actor | null {
  if (["work", "weapon", "vehicle", "other"].includes(kind)) return null;
  const { record } = draft;
  if (record) {
    const sector =
      record.sector ?? sectorInOffice(record, context.published) ?? roles.find((role) => role.sector)?.sector ?? null;
    return record.country === null && sector === null ? null : { country: record.country, sector };
  }
  const sector = roles.find((role) => role.sector !== null)?.sector ?? phraseSector(kind, draft, context);
  const country =
    roles.map((role) => roleCountry(role, context, countryOf)).find((found) => found !== null) ?? phraseCountry(draft, context);
  return sector === null && country === null ? null : { country, sector };
}

/** A state acts as its government, a leader too while in office. */
function sectorInOffice({ type, offices }: GazetteerRecord, published: string | null): string | null {
  return type === "state" || offices.some((office) => heldAt(office, published)) ? "GOV" : null;
}

function roleCountry({ of }: FoundRole, { rules }: EntityContext, countryOf: (mention: number) => string | null): string | null {
  if (of === null) return null;
  return "record" in of ? rules.gazetteer.record(of.record).country : countryOf(of.mention);
}

function phraseSector(kind: EntityKind, draft: Draft, context: EntityContext): string | null {
  for (const words of phrases(draft, context)) {
    const sector =
      kind === "person" || kind === "group"
        ? (context.rules.role(words)?.sector ?? null)
        : context.rules.organisationSector(words);
    if (sector !== null) return sector;
  }
  return null;
}

/** The state of an adjective or name in one of its phrases, before the head. */
function phraseCountry(draft: Draft, context: EntityContext): string | null {
  const { gazetteer } = context.rules;
  for (const m of draft.members) {
    const { range, form } = context.mentions[m]!;
    if (form === "pronoun") continue;
    const words = context.tokens.slice(...range).map(({ text }) => text);
    for (let at = 0; at < words.length; at++) {
      for (let size = Math.min(3, words.length - at); size > 0; size--) {
        const country = gazetteer.adjective(words.slice(at, at + size).join(" "))?.country;
        if (country) return country;
      }
    }
  }
  return null;
}

/** The phrases of a draft in lower case, up to their heads. */
function phrases({ members }: Draft, { mentions, tokens }: EntityContext): string[][] {
  return members
    .map((m) => mentions[m]!)
    .filter(({ form }) => form !== "pronoun")
    .map(({ range, head, name }) =>
      tokens.slice(range[0], Math.max(head + 1, name?.range[1] ?? 0)).map(({ text }) => text.toLowerCase()),
    );
}
