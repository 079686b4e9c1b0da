import type { CircumstanceRules } from "../../event/circumstance-rules.ts";
import { MOTION, statusRules } from "./event-status.ts";
import { EVENT_PLACE } from "./generated/event-place.ts";
import { SPEECH_CUES } from "./generated/speech-cues.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
};
const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

function numberOf(word: string): number | null {
  const plain = word.toLowerCase();
  const index = NUMBERS.indexOf(plain);
  if (index >= 0) return index;
  if (plain in TENS) return TENS[plain]!;
  return /^\d{1,3}(?:,\d{3})*$|^\d+$/u.test(plain) ? Number(plain.replaceAll(",", "")) : null;
}

/** How English says when, where and how often something takes place. */
export const circumstanceRules: CircumstanceRules = {
  locative: set(
    "in at near inside outside around within throughout across off along by beside alongside over above between amid",
  ),
  directional: set("on to into from against towards toward through onto of for"),
  placeLearnt: new Set(["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "OTHER"]),
  placeWeights: new Map(
    EVENT_PLACE.split("|").map((entry) => {
      const at = entry.lastIndexOf("=");
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  ),
  // Where it was right most often on the rows that the weights were learnt from.
  noPlace: -0.5,
  areas: set(
    "town city village district province region area neighbourhood neighborhood suburb part hill island base airport camp headquarters home house residence checkpoint market mosque church school hospital position stronghold outskirts half border building center centre embassy consulate facility site",
  ),
  motion: MOTION,
  carries: statusRules.carries,
  number: numberOf,
  often: (word) => OFTEN[word] ?? null,
  past: set("previously formerly historically once earlier recently lately"),
  measures: set("percent % day week month year hour minute dollar euro pound kilometer kilometre mile meter metre point time"),
  definite: set("the this that these those its their his her"),
  saying: new Set(SPEECH_CUES.filter(([, part]) => part === "verb").map(([cue]) => cue.split(" ")[0]!)),
};
