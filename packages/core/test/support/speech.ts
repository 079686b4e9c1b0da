import type { AttributionContext } from "../../src/attribution/context.ts";
import type { Attribution } from "../../src/document/annotation/attribution.ts";
import type { TokenRange } from "../../src/document/annotation/token-range.ts";
import type { Metadata } from "../../src/document/document.ts";
import { speechRules } from "../../src/language/en/speech.ts";
import type { Gazetteer, GazetteerRecord } from "../../src/pipeline/gazetteer.ts";
import { find, type HandMade } from "./sentences.ts";

const record = (parts: Partial<GazetteerRecord> & { readonly id: string; readonly name: string }): GazetteerRecord => ({
  kind: "organisation",
  type: "organisation",
  country: null,
  sector: null,
  standsFor: null,
  aliases: [],
  adjectives: [],
  offices: [],
  place: null,
  ...parts,
});

/** A few invented names of a small world: a state, its capital, and two agencies. */
export const RECORDS: readonly GazetteerRecord[] = [
  record({
    id: "VLD",
    name: "Valdoria",
    kind: "place",
    type: "state",
    country: "VLD",
    sector: "GOV",
    aliases: ["VDR"],
    adjectives: ["Valdorian"],
  }),
  record({ id: "merrow", name: "Merrow", kind: "place", type: "capital", country: "VLD", standsFor: "VLD" }),
  record({ id: "vna", name: "Valdorian News Agency", type: "media", country: "VLD", sector: "MED", aliases: ["VNA"] }),
  record({ id: "courier", name: "Coastal Courier", type: "media", sector: "MED", aliases: ["the Courier"] }),
];

export const smallGazetteer: Gazetteer = {
  named: (form) =>
    RECORDS.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => known.replace(/^the /u, "") === form.replace(/^the /iu, "")),
    ),
  adjective: (form) => RECORDS.find(({ adjectives }) => adjectives.includes(form)) ?? null,
  record: (id) => {
    const found = RECORDS.find((candidate) => candidate.id === id);
    if (!found) throw new RangeError(id);
    return found;
  },
};

export const NO_METADATA: Metadata = {
  id: "test",
  title: null,
  url: null,
  outlet: null,
  credit: null,
  authors: [],
  published: null,
  language: "en",
  sections: [],
};

/** What refiners read of a hand-made document. */
export function speechContext(made: HandMade, metadata: Partial<Metadata> = {}): AttributionContext {
  return { text: made.text, metadata: { ...NO_METADATA, ...metadata }, layers: made, rules: speechRules(smallGazetteer) };
}

/** An attribution whose roles are given as phrases of the document. */
export function attribution(
  made: HandMade,
  roles: { cue?: string; source?: readonly string[]; content: readonly string[] },
): Attribution {
  const ranges = (phrases: readonly string[] = []): TokenRange[] => phrases.map((phrase) => find(made, phrase));
  return {
    cue: roles.cue === undefined ? null : find(made, roles.cue),
    source: ranges(roles.source),
    via: [],
    content: ranges(roles.content),
    within: null,
    score: 1,
    rules: ["test"],
  };
}
