import { HEAD_NOUNS } from "./generated/head-nouns.ts";
import { ORGANISATION_HEADS } from "./generated/organisation-heads.ts";
import { ROLES, TITLES } from "./generated/roles.ts";
import { SOURCE_NOUNS } from "./generated/source-nouns.ts";
import { inverted } from "./packed.ts";

export type HeadNounClass = (typeof HEAD_NOUNS)[number][0];
export type SourceNounClass = (typeof SOURCE_NOUNS)[number][0];
/** PLOVER's code of what an actor is; `none` where the word does not tell. */
export type Sector = (typeof ROLES)[number][0] | (typeof ORGANISATION_HEADS)[number][0];

/** The kind of entity that a noun heads: lemmas in lower case, a few of two or three words too. */
export const headNounClasses: ReadonlyMap<string, HeadNounClass> = inverted<HeadNounClass>(HEAD_NOUNS);

/** The sector of a role or office (“foreign minister”), in lower case and in the singular. */
export const roleSectors: ReadonlyMap<string, Sector> = inverted<Sector>(ROLES);

/** Roles that may stand directly before a name (“President”, “Gen.”, “opposition leader”), in lower case. */
export const titles: ReadonlySet<string> = new Set(TITLES.split("|"));

/** The sector of an organisation by the head of its name or phrase (“defence ministry”), in lower case. */
export const organisationSectors: ReadonlyMap<string, Sector> = inverted<Sector>(ORGANISATION_HEADS);

/** What kind of source a noun makes when no name goes with it (“officials”: unnamed, “state media”: media, “footage”: document). */
export const sourceNounClasses: ReadonlyMap<string, SourceNounClass> = inverted<SourceNounClass>(SOURCE_NOUNS);
