import type { CuePart, CueSense, SpeechRules } from "../../attribution/speech-rules.ts";
import type { Certainty, SpeechAct } from "../../document/annotation/speech.ts";
import type { Gazetteer } from "../../pipeline/gazetteer.ts";
import { SPEECH_CUES } from "./generated/speech-cues.ts";
import { sourceNounClasses } from "./noun-classes.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const SENSES: ReadonlyMap<string, CueSense> = new Map(
  SPEECH_CUES.map(([cue, part, act, certainty]) => [
    `${part} ${cue}`,
    { act: act as SpeechAct, certainty: certainty as Certainty },
  ]),
);

const MEDIA_NAME =
  /\b(?:News(?:paper|wire)?|Times|Post|Herald|Tribune|Journal|Gazette|Telegraph|Guardian|Press|TV|Television|Radio|Broadcasting|Media|Magazine|Daily|Weekly|Observer|Chronicle|Agency)\b/u;

/** What attribution in English goes by. */
export function speechRules(gazetteer: Gazetteer): SpeechRules {
  return {
    sense: (lemma: string, part: CuePart) => senseOf(lemma, part),
    prepositions: new Set(["according to", "per", "as per", "citing", "in the words of", "in the view of", "in the opinion of"]),
    firstPersons: set("i we me us my our mine ours myself ourselves i'm we're i'll we'll i've we've"),
    silence: [
      {
        verbs: set("decline refuse"),
        negated: false,
        complements: set(
          "comment answer respond reply discuss elaborate say speak identify name disclose confirm specify provide give",
        ),
      },
      {
        verbs: set("respond reply return answer"),
        negated: true,
        complements: set("request call email message inquiry query question comment"),
      },
      { verbs: set("comment elaborate"), negated: true, complements: new Set() },
      { verbs: set("ask request speak insist"), negated: false, complements: set("anonymity anonymously") },
      { verbs: set("ask request want wish"), negated: false, complements: set("name identify quote") },
    ],
    toMedium: set("tell speak talk interview interviewed say write give comment"),
    citing: set("cite quote"),
    hedges: new Map<string, Certainty>([
      ...["may", "might", "could", "can", "possibly", "perhaps", "maybe", "potentially", "conceivably", "suggest"].map(
        (word) => [word, "possible"] as const,
      ),
      ...["likely", "probably", "presumably", "appear", "seem", "apparently", "believe", "expect", "estimate", "seemingly"].map(
        (word) => [word, "probable"] as const,
      ),
      ...["unlikely", "doubtful", "hardly", "doubt"].map((word) => [word, "unlikely"] as const),
      ...["reportedly", "allegedly", "purportedly", "supposedly"].map((word) => [word, "unknown"] as const),
    ]),
    negations: set("not n't never no neither nor"),
    hearsay: set("reportedly allegedly purportedly supposedly"),
    medium: (phrase, head) => mediumOf(phrase, head, gazetteer),
  };
}

/** The listed sense of a cue, with and without its particle. */
function senseOf(lemma: string, part: CuePart): CueSense | null {
  return SENSES.get(`${part} ${lemma}`) ?? SENSES.get(`${part} ${lemma.split(" ")[0]!}`) ?? null;
}

/** The gazetteer’s name of a medium; else the phrase itself, without its article, if its words say that it is one. */
function mediumOf(phrase: string, head: string, gazetteer: Gazetteer): string | null {
  const record = gazetteer.named(phrase).find(({ sector }) => sector === "MED");
  if (record) return record.name;
  const named = /\p{Lu}/u.test(phrase) && MEDIA_NAME.test(phrase);
  return named || sourceNounClasses.get(head) === "media" ? phrase.replace(/^the\s+/iu, "") : null;
}
