import { wordKey } from "./word-key.ts";

/**
 * Words that news English uses for one another where two reporters tell the same happening; the first of a row stands for all. Only
 * words whose commonest sense in news is that of the row; the lists are ours.
 */
const ROWS = [
  "kill die dead death deaths fatality perish",
  "injure injured hurt wound wounded injury injuries casualty",
  "missing unaccounted",
  "evacuate displace homeless evacuee evacuation",
  "arrest detain detention detainee custody apprehend",
  "begin start commence launch beginning outset first kick-off",
  "end finish conclude cease",
  "talks negotiation negotiations meeting discussion",
  "close shut shutdown closure",
  "plant factory works mill dairy brewery refinery smelter",
  "inform notify warn warning notice notification alert",
  "beforehand advance",
  "buy purchase acquire acquisition takeover takeover buyer",
  "sell sale",
  "pay payment",
  "bid offer",
  "ship vessel boat freighter ferry",
  "plane aircraft airliner jet",
  "lorry truck",
  "car vehicle",
  "house home dwelling household",
  "collapse cave topple",
  "earthquake quake tremor temblor",
  "aftershock aftershocks",
  "soldier troop troops serviceman",
  "sign signing signature",
  "treaty accord pact agreement deal",
  "vote ballot poll",
  "election runoff run-off",
  "strike walkout stoppage",
  "worker employee staff labourer",
  "striker strikers",
  "protester demonstrator",
  "protest demonstration rally march",
  "lawyer attorney counsel",
  "sentence jail imprison prison",
  "bribe bribery kickback corruption",
  "acquit acquittal clear",
  "convict conviction guilty",
  "fire blaze inferno",
  "flood flooding inundation",
  "electricity power",
  "road highway motorway route",
  "resign resignation quit",
  "ban prohibit prohibition forbid",
  "hospital clinic infirmary",
  "company firm",
  "midday noon",
  "rebel insurgent",
  "assist aid help assistance",
  "accept concede concession",
].map((row) => row.split(" ").map(wordKey));

const CONCEPTS = new Map<string, string>();
for (const row of ROWS) for (const word of row) if (!CONCEPTS.has(word)) CONCEPTS.set(word, row[0]!);

/** The word that stands for all that news English uses for one another, as a key: “shut”, “close”; the key itself where there is none. */
export const conceptOf = (key: string): string => CONCEPTS.get(key) ?? key;

/** Words that carry another word rather than a sense of their own: “a warning reached us”, “talks took place”. */
const LIGHT = new Set(
  "be have get give take make come reach receive arrive put go occur happen place hold there still any remain tell will all well shall still fill full ever such case"
    .split(" ")
    .map(wordKey),
);
export const isLight = (key: string): boolean => LIGHT.has(key);
