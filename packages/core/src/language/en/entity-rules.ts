import type { EntityRules } from "../../entity/entity-rules.ts";
import type { Gazetteer } from "../../pipeline/gazetteer.ts";
import { lemmatise } from "./lemmatise.ts";
import { headNounClasses, organisationSectors, roleSectors, type Sector, titles } from "./noun-classes.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const LONGEST = 4;

/** What the entity stage knows of English and of the world. */
export function entityRules(gazetteer: Gazetteer): EntityRules {
  return {
    gazetteer,
    nounKind: (lemma) => headNounClasses.get(lemma) ?? null,
    role: (words) => suffix(words, roleSectors),
    organisationSector: (words) => suffix(words, organisationSectors)?.sector ?? null,
    titles,
    definite: set("the this that"),
    leader: set("leader ruler strongman dictator"),
    headsOfState: new Set(["president", "prime minister", "chancellor", "leader", "supreme leader", "king", "queen", "emperor"]),
    officeTitle: (title) => (title === "premier" ? "prime minister" : title),
    joiners: set("of the and for in on to a an de la del von und"),
    areas: set(
      "village town city district province neighbourhood neighborhood suburb island township county governorate municipality quarter hamlet settlement prefecture oblast",
    ),
    areaOf: set("of"),
    addressing:
      set(`accuse arm ask attack assist aid back blame call caution challenge condemn confront criticise criticize defend defy denounce deter embarrass
      engage fund help hit infuriate isolate persuade please press pressure prompt provoke punish push reassure rebuke reject request sanction supply support sue
      target tell threaten thank trust urge want warn`),
    local:
      set(`airport area avenue bar borough boulevard bridge cafe center centre church citizen coast commuter consulate district downtown east edge embassy fair
      geography harbor harbour heart history hospital hotel inhabitant landmark marathon market mayor metro museum neighborhood neighbourhood north outskirt park
      people population port prison quarter region resident restaurant river road school skyline south square stadium station street suburb subway temperature
      theatre theater tourist traffic university vicinity waterfront weather west zoo`),
    lying: set("be host lie sit stand straddle border face boast have remain house feature"),
  };
}

/** The longest entry of a list that ends a phrase, its last word in the singular. */
function suffix(
  words: readonly string[],
  entries: ReadonlyMap<string, Sector>,
): { length: number; sector: string | null } | null {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const phrase = words.slice(-length);
    const singular = [...phrase.slice(0, -1), lemmatise(phrase.at(-1)!, "NNS")];
    const sector = entries.get(phrase.join(" ")) ?? entries.get(singular.join(" "));
    if (sector !== undefined) return { length, sector: sector === "none" ? null : sector };
  }
  return null;
}
