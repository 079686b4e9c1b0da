import type { SentenceRules } from "../../segmentation/sentence-rules.ts";
import type { TokenRules } from "../../segmentation/token-rules.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

const TITLES = words(`
  mr. mrs. ms. messrs. mx. dr. prof. rev. fr. hon. pres. gov. sen. sens. rep. reps. gen. lt. col. maj. capt. cpt. cmdr. cdr. adm.
  sgt. cpl. pvt. pfc. det. insp. supt. brig. amb. sec. atty. asst. st. ste. mt. ft. mme. mlle. mgr. msgr. sr. sra. vs. v. e.g. i.e.
  cf. ca. approx. al. viz.`);
const MONTHS = words("jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.");
const NUMBERED = words("no. nos. p. pp. fig. figs. vol. art. sec. ch. para. op. tel. ext. dept.");
const AMBIGUOUS = words(`
  u.s. u.k. u.n. u.s.a. e.u. d.c. l.a. n.y. a.m. p.m. inc. corp. co. cos. ltd. llc. plc. bros. jr. sr. ph.d. m.d. b.a. m.a. etc. assn.
  ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa.
  tenn. tex. va. vt. wash. wis. wyo. ont. que. n.c. n.d. n.h. n.j. n.m. s.c. s.d. r.i. w.va. ave. blvd. rd. hwy. est. oz. lb. lbs.
  mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`);
/** Abbreviations that are spelled like a word. */
const WORDS_TOO = new Set(
  words(
    "sun. sat. mon. wed. la. mo. miss. mass. ill. ind. pa. ore. wash. co. al. v. mar. est. md. del. fr. hon. sec. art. no. p. ch. fig. mt. st. rep. gen.",
  ),
);
const STARTERS = words(`
  the a an he she it they we i you this that these those there his her its their our my your in on at by for from with as but and or so
  if when while after before since because although though however meanwhile what who why how where which not no some many most more
  both one two all each another other according earlier later last under over about during despite among asked also then now here
  police officials`);

/** How English writes sentences; abbreviations collected from news style guides and from UD EWT and GUM training text. */
export const sentenceRules: SentenceRules = {
  locale: "en",
  joining: new Set(TITLES),
  ambiguous: new Set(AMBIGUOUS),
  beforeNumber: new Set([...MONTHS, ...NUMBERED]),
  starters: new Set(STARTERS),
};

/** How English writes words, as UD English EWT and GUM divide them. */
export const tokenRules: TokenRules = {
  abbreviations: new Set([...TITLES, ...MONTHS, ...AMBIGUOUS, ...NUMBERED].filter((form) => !WORDS_TOO.has(form))),
  abbreviationsWithin: WORDS_TOO,
  prefixes: new Set(
    words(`anti bi co counter cross de e ex extra hyper inter intra mega mid mini mis multi neo non over pan para post pre pro pseudo re semi
      sub super trans ultra un`),
  ),
  whole: new Set(words("o'clock ma'am y'all uh-oh hm-m u-turn u-turns t-shirt t-shirts")),
  divided: new Map([
    ["cannot", [3, 3]],
    ["gonna", [3, 2]],
    ["gotta", [3, 2]],
    ["wanna", [3, 2]],
    ["gimme", [3, 2]],
    ["lemme", [3, 2]],
    ["dunno", [2, 1, 2]],
    ["'tis", [2, 2]],
    ["'twas", [2, 3]],
  ]),
  clitics: ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"],
  units: new Set(words("am pm km m cm mm kg g mg lb lbs ft mph kph hz khz mhz ghz kw mw gw kb mb gb tb bn mn tn sq")),
};
