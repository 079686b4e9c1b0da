import type { Dimension, DistanceClaim, Quantity, UnitReading } from "../../check/check-rules.ts";
import { NUMBER, readNumber } from "./check-numbers.ts";

type Row = readonly [names: string, dimension: Dimension, factor: number, offset?: number];

/** Units of news English; factors to the base unit by NIST SP 811 (2008), appendix B. A name that stands twice can be either. */
const UNITS: readonly Row[] = [
  ["millimeters?|millimetres?|mm", "length", 0.001],
  ["centimeters?|centimetres?|cm", "length", 0.01],
  ["meters?|metres?|m", "length", 1],
  ["kilometers?|kilometres?|kms?|km", "length", 1000],
  ["inch|inches", "length", 0.0254],
  ["foot|feet|ft", "length", 0.3048],
  ["yards?|yds?", "length", 0.9144],
  ["miles?", "length", 1609.344],
  ["miles?|nautical miles?", "length", 1852],
  ["grams?|grammes?|g", "mass", 0.001],
  ["kilograms?|kilogrammes?|kilos?|kgs?|kg", "mass", 1],
  ["tonnes?|metric tons?|tons?", "mass", 1000],
  ["tons?|short tons?", "mass", 907.18474],
  ["tons?|long tons?", "mass", 1016.0469088],
  ["ounces?|oz", "mass", 0.028349523],
  ["pounds?|lbs?", "mass", 0.45359237],
  ["degrees? celsius|degrees? c|°\\s?c|celsius|c", "temperature", 1, 273.15],
  ["degrees? fahrenheit|degrees? f|°\\s?f|fahrenheit|f", "temperature", 5 / 9, 459.67 * (5 / 9)],
  ["square meters?|square metres?|sq m", "area", 1],
  ["square kilometers?|square kilometres?|sq km", "area", 1e6],
  ["square miles?|sq mi(?:les?)?", "area", 2_589_988.11],
  ["square feet|square foot|sq ft", "area", 0.09290304],
  ["square yards?", "area", 0.83612736],
  ["hectares?|ha", "area", 10_000],
  ["acres?", "area", 4046.873],
  ["liters?|litres?", "volume", 0.001],
  ["cubic meters?|cubic metres?", "volume", 1],
  ["cubic feet|cubic foot", "volume", 0.02831685],
  ["gallons?", "volume", 0.003785412],
  ["gallons?", "volume", 0.00454609],
  ["barrels?", "volume", 0.1589873],
  ["kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|km/h|kph|kmh", "speed", 1 / 3.6],
  ["miles per hour|miles an hour|mph", "speed", 0.44704],
  ["knots?", "speed", 0.5144444],
];
const READINGS = UNITS.map(([names, dimension, factor, offset = 0]) => ({
  pattern: new RegExp(`^(?:${names})$`, "iu"),
  reading: { dimension, factor, offset },
}));
const NAMES = [...new Set(UNITS.flatMap(([names]) => names.split("|")))].sort((a, b) => b.length - a.length).join("|");
const ABOUT =
  "(?:about|around|nearly|almost|roughly|some|approximately|more than|over|less than|just over|just under|at least|up to|as much as)";
/** One quantity: a number or a range, then a unit. */
const ONE = new RegExp(
  `(?<![\\p{L}\\d.,$£€-])(?:(?<about>${ABOUT}) )?(?<minus>[-−])?(?<first>${NUMBER})(?:(?: ?[-–] ?| to )(?<last>${NUMBER}))?[- ]?(?<unit>${NAMES})(?![\\p{L}\\d]|/\\p{L})`,
  "dgiu",
);
/** Between two names of one quantity: “(”, “, or”, “/”. */
const JOINS = /^(?:\s*\(|,? or |\s*\/\s*|, )(?:or )?(?:about |around |nearly |roughly |some )?$/iu;
const SIDES: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  "north-east": 45,
  east: 90,
  southeast: 135,
  "south-east": 135,
  south: 180,
  southwest: 225,
  "south-west": 225,
  west: 270,
  northwest: 315,
  "north-west": 315,
};
const SIDE = Object.keys(SIDES)
  .sort((a, b) => b.length - a.length)
  .join("|");
const FROM = new RegExp(
  `^(?:\\s*\\([^)]{1,40}\\))?(?: (?:to the )?(?:due )?(?<side>${SIDE})(?:ern|erly)?(?: side)?)?(?: away)? (?:of|from) (?:the )?`,
  "iu",
);

const readingsOf = (unit: string): readonly UnitReading[] =>
  READINGS.filter(({ pattern }) => pattern.test(unit)).map(({ reading }) => reading);

/** Numbers with units, in text order; feet and inches, pounds and ounces are one. */
export function quantities(text: string): Quantity[] {
  const found = [...text.matchAll(ONE)].map((match): Quantity => {
    const { about, minus, first, last, unit } = match.groups as Record<string, string | undefined>;
    const sign = minus ? -1 : 1;
    const numbers = [first!, ...(last ? [last] : [])].map(readNumber).map(({ value, slack }) => ({ value: sign * value, slack }));
    const start = match.indices!.groups!["first"]![0] - (minus ? 1 : 0);
    return {
      span: [start, match.index + match[0].length],
      numbers,
      unit: unit!,
      readings: readingsOf(unit!),
      rough: about !== undefined,
    };
  });
  return joinedParts(found, text);
}

function joinedParts(found: readonly Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of found) {
    const before = joined.at(-1);
    const close = before && /^,? ?(?:and )?$/u.test(text.slice(before.span[1], quantity.span[0]));
    const pair = before ? `${before.unit} ${quantity.unit}`.toLowerCase() : "";
    if (close && /^(?:foot|feet|ft) (?:inch|inches)$|^(?:pounds?|lbs?) (?:ounces?|oz)$/u.test(pair)) {
      const share = quantity.readings[0]!.factor / before.readings[0]!.factor;
      const number = { value: before.numbers[0]!.value + quantity.numbers[0]!.value * share, slack: 0.5 * share };
      joined[joined.length - 1] = { ...before, span: [before.span[0], quantity.span[1]], numbers: [number] };
    } else joined.push(quantity);
  }
  return joined;
}

/** Pairs that name one quantity in two units: “10 km (6 miles)”. */
export function readUnits(text: string): (readonly [Quantity, Quantity])[] {
  if (!/\d/u.test(text)) return [];
  const found = quantities(text);
  return found.flatMap((a, i): (readonly [Quantity, Quantity])[] => {
    const b = found[i + 1];
    if (!b || a.unit.toLowerCase() === b.unit.toLowerCase()) return [];
    const between = text.slice(a.span[1], b.span[0]);
    // A comma alone joins only what a second comma or a bracket closes.
    const closed = between.trim() !== "," || /^[,)]/u.test(text.slice(b.span[1]));
    return JOINS.test(between) &&
      closed &&
      a.readings.some((x) => b.readings.some((y) => x.dimension === y.dimension && x.factor !== y.factor))
      ? [[a, b]]
      : [];
  });
}

/** Distances that are counted from a name: “about 40 km (25 miles) north of Strand”. */
export function readDistances(text: string): DistanceClaim[] {
  return quantities(text).flatMap((quantity): DistanceClaim[] => {
    if (quantity.readings[0]?.dimension !== "length" || quantity.readings[0].factor < 100) return [];
    const match = FROM.exec(text.slice(quantity.span[1]));
    if (!match || !/^\p{Lu}/u.test(text.slice(quantity.span[1] + match[0].length))) return [];
    const about = new RegExp(`${ABOUT} $`, "iu").exec(text.slice(0, quantity.span[0]));
    const end = quantity.span[1] + match[0].length;
    const side = match.groups!["side"];
    return [
      {
        span: [quantity.span[0] - (about?.[0].length ?? 0), end],
        quantity,
        bearing: side ? SIDES[side.toLowerCase()]! : null,
        from: end,
      },
    ];
  });
}

const LINKS = new Set(
  ", ( a an the is are was lie lies lying sit sits located situated just only some about which that town city village port base airport".split(
    " ",
  ),
);

/** Whether only such words stand between a place and how far it is. */
export const isLink = (between: string): boolean =>
  between.length < 60 &&
  between
    .replaceAll(/[,(]/gu, " $& ")
    .trim()
    .split(/\s+/u)
    .every((word) => word === "" || LINKS.has(word.toLowerCase()));
