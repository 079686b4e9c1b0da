import type { EventType } from "../../document/annotation/event.ts";
import type { Condition, ConditionPart, Frame, FrameRoles, FrameRules } from "../../event/frame-rules.ts";
import { EVENT_CLASSES, EVENT_FRAMES, INSTRUMENTS, LIGHT_VERBS } from "./generated/event-frames.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const KINDS = set("person organisation place group facility country");
const CLASSES = new Map(EVENT_CLASSES.map(([name, lemmas]) => [name, lemmas.split("|")]));
/** What stands before a lemma in a condition says where it is looked for; without, it is the object. */
const PLACES: Readonly<Record<string, ConditionPart["at"]>> = { "%": "modifier", "^": "verb", ">": "complement", "<": "subject" };
const PREPOSITION = /^([a-z]+):/u;

/** A condition such as “missile+at”, “with:*”, “%joint”, “@forces”: parts joined by “+”, of which later ones may stand anywhere below. */
function readCondition(text: string): Condition {
  return { parts: text.split("+").map((part, i) => (i === 0 ? readPart(part) : readBelow(part))) };
}

const readBelow = (text: string): ConditionPart => ({
  at: "below",
  preposition: null,
  lemmas: new Set([text]),
  kinds: new Set(),
});

function readPart(text: string): ConditionPart {
  const preposition = PREPOSITION.exec(text)?.[1] ?? null;
  const sign = PLACES[text[0]!];
  const at = preposition !== null ? "oblique" : (sign ?? "object");
  const value = preposition !== null ? text.slice(preposition.length + 1) : sign ? text.slice(1) : text;
  return { at, preposition, ...valuesOf(value) };
}

function valuesOf(value: string): Pick<ConditionPart, "lemmas" | "kinds"> {
  if (value === "*") return { lemmas: null, kinds: new Set() };
  if (!value.startsWith("@")) return { lemmas: new Set([value.toLowerCase()]), kinds: new Set() };
  const name = value.slice(1);
  if (KINDS.has(name)) return { lemmas: null, kinds: new Set([name]) };
  const members = CLASSES.get(name);
  if (!members) throw new Error(`the lexicon of events has no class ${name}`);
  const kinds = members.filter((member) => member.startsWith("@")).map((member) => member.slice(1));
  return { lemmas: new Set(members.filter((member) => !member.startsWith("@"))), kinds: new Set(kinds) };
}

/** Frames by the lemma of their trigger: the first word of a verb, the last of a noun unless “of” follows it. */
function readFrames(part: string): ReadonlyMap<string, readonly Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const [words, kind, type, mode, objects, roles] of EVENT_FRAMES) {
    if (kind !== part) continue;
    const conditions = objects === "" ? [] : objects.split("|").map(readCondition);
    for (const phrase of words.split("|")) {
      const all = phrase.split(" ");
      const at = part === "noun" && all[1] !== "of" ? all.length - 1 : 0;
      const lemma = all[at]!;
      const frame: Frame = {
        lemma,
        beside: all.filter((_, i) => i !== at),
        type: type as EventType | "NONE",
        mode: mode === "" ? null : mode,
        conditions,
        roles: (roles === "" ? "plain" : roles) as FrameRoles,
        rule: `event-frames:${phrase}`,
      };
      frames.set(lemma, [...(frames.get(lemma) ?? []), frame]);
    }
  }
  return frames;
}

const [VERBS, NOUNS, ADJECTIVES] = [readFrames("verb"), readFrames("noun"), readFrames("adjective")];
const LIGHT = LIGHT_VERBS.flatMap(([verbs, subject]) =>
  verbs.split("|").map((verb) => [verb.split(" "), subject as "actor" | "recipient"] as const),
);
const MODES = new Map(INSTRUMENTS.flatMap(([words, mode]) => words.split("|").map((word) => [word, mode] as const)));

/** Which words of English tell of which events, and who takes part in them. */
export const frameRules: FrameRules = {
  verbs: (lemma) => VERBS.get(lemma) ?? [],
  nouns: (lemma) => NOUNS.get(lemma) ?? [],
  adjectives: (lemma) => ADJECTIVES.get(lemma) ?? [],
  lightVerb: (lemma, beside) =>
    LIGHT.find(([[verb, ...particles]]) => verb === lemma && particles.every((p) => beside.has(p)))?.[1] ?? null,
  instrument: (lemma) => MODES.get(lemma) ?? null,
  saying: set("say announce declare state tell add indicate confirm signal"),
  future: set("will would shall ’ll 'll"),
  obliging: set("must"),
  negations: set("not n’t n't never"),
  toward: ["against", "on", "upon", "at", "to", "with", "toward", "towards", "from", "of", "into", "for", "about", "over"],
  doer: set("by from"),
  together: set("with between among alongside"),
  objective: set(
    "arrest detention killing murder slaying assassination abduction kidnapping release execution conviction sentencing expulsion deportation extradition imprisonment capture beating torture eviction prosecution impeachment indictment liberation rescue evacuation rape ouster shelling bombing bombardment shooting stabbing",
  ),
  couple: set("two both 2"),
  envoys: set("envoy negotiator delegate delegation diplomat representative official emissary mediator team"),
  countries: set("country nation state neighbour neighbor capital government power"),
  sides: set("side party ally company group army rival"),
  forces: new Set(CLASSES.get("forces")),
  hostileNouns: set(
    "revenge retaliation retribution vengeance reprisal response consequence punishment war attack destruction annihilation",
  ),
};
