import fc from "fast-check";

const WORDS =
  `said told Lund the mayor of Merrow “ ” " ‘ ’ ' « » . , ; : ? ! … — - ( ) according to that we I he her Mr. U.S. Jan. 5
Reuters Moscow Putin’s spokesman announced reportedly not will could 1,000 km & @ # $ % BREAKING iPhone don’t`.split(/\s+/u);
const MARKUP = ["<p>", "</p>", "<div class='", "<script>", "<!--", "]]>", "&amp;", "&#x", "<b", "</", "<<", "\\u0000", "{{"];
const INVISIBLE = ["\u200F", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\0", "\u0007", "\u0085", "\u2028"];
const COMPOSED = ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "🇰🇵", "e\u0301\u0323", "Z͑ͫ̓ͪ̂ͫ̽", "नि", "각", "ﷺ", "北京", "Ωμέγα", "Привет", "İ", "ß", "ﬁ", "𝔉𝔯"];
const HALVES = ["\uD83D", "\uDE00", "\uD83D\uD83D", "\uDE00\uD83D"];
const SPACES = [" ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u3000", "  \n  "];

const repeated = fc.tuple(fc.constantFrom(...WORDS, ...COMPOSED, ...INVISIBLE, ...HALVES), fc.integer({ min: 2, max: 150 }));
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 2, arbitrary: fc.constantFrom(...COMPOSED) },
  { weight: 1, arbitrary: fc.constantFrom(...HALVES) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: repeated.map(([unit, times]) => unit.repeat(times)) },
);

/** Anything that somebody may hand in as a text: scraps of news, of markup, of many scripts, and what is no text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(piece, fc.constantFrom("", ...SPACES)), { maxLength: 80 })
      .map((pieces) => pieces.map(([word, space]) => word + space).join("")),
  },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...SPACES), { maxLength: 30 }).map((spaces) => spaces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);
