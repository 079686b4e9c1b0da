import { span, type Span } from "../document/span.ts";
import type { TokenRules } from "./token-rules.ts";

/**
 * The shapes that a token can have, tried in this order at each place. Divides as UD English EWT does: hyphens and
 * slashes between words stand alone, numbers keep their separators, runs of one mark stay together. What could begin at
 * many places of a long chunk has a limit (an address's are those of RFC 5321 and 1035), so that no text takes long.
 */
const SHAPES = [
  // Web and e-mail addresses, accounts, topics.
  String.raw`(?:https?:\/\/|www\.)[^\s<>“”"]*[^\s<>“”"'’.,;:!?)\]]`,
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
  String.raw`[\w-]{1,63}\.(?:com|org|net|gov|edu|co\.uk|info|io)(?![\w.-])`,
  String.raw`[@#][\p{L}\p{N}_]+`,
  // “J.F.K.”, “U.S.”, “a.m.”
  String.raw`(?:\p{L}\.){2,}`,
  // “AT&T”, “US$”, “w/o”, ’72, :)
  String.raw`\p{Lu}+&\p{Lu}+`,
  String.raw`\p{Lu}{1,3}(?=\$)`,
  String.raw`w\/o?(?![\p{L}])`,
  String.raw`[’']\p{Nd}\p{Nd}s?(?![\p{L}\p{Nd}])`,
  String.raw`[:;]-?[()DP](?![\p{L}\p{N}])`,
  // Numbers with their separators, dates, clock times, ordinals, decades.
  String.raw`\p{Nd}+(?:[.,:/]\p{Nd}+){0,16}(?:st|nd|rd|th|[’']?s)?(?![\p{L}\p{Nd}]|[.,:/]\p{Nd})`,
  String.raw`\p{Nd}+(?:[.,:]\p{Nd}+){1,16}(?=\p{L})`,
  // Words, with marks that combine and inner apostrophes.
  String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[’'‘](?=\p{L}))*`,
  // Runs of one mark; anything else by itself, an emoji sequence whole.
  String.raw`\.{2,}|…+|-{2,}|[—–]+|'{2}|${"``"}|’{2}|‘{2}|([!?*=_~#+])\1+|[!?]{2,}`,
  String.raw`\p{Sc}`,
  String.raw`\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*`,
  String.raw`[^\s\p{Cf}]\p{M}*`,
  // Characters without width (marks of direction, joiners): kept in a token of their own, so that nothing is lost.
  String.raw`\p{Cf}+`,
].join("|");

/** Longer words are never divided. */
const LONGEST_DIVIDED = 64;

/** Divides one sentence into tokens. Tokens and the white space between them give the sentence back. */
export function splitTokens(text: string, sentence: Span, rules: TokenRules): Span[] {
  const tokens: Span[] = [];
  const shape = new RegExp(SHAPES, "gu");
  const content = text.slice(...sentence);
  for (const chunk of content.matchAll(/\S+/gu)) {
    const final = chunk.index + chunk[0].length === content.length;
    const base = sentence[0] + chunk.index;
    const pieces = [...chunk[0].matchAll(shape)].map((match): [number, number] => [match.index, match.index + match[0].length]);
    for (const [start, end] of joinPieces(chunk[0], pieces, final, rules)) {
      let at = start;
      for (const length of partLengths(chunk[0].slice(start, end), rules)) {
        tokens.push(span(base + at, base + at + length));
        at += length;
      }
    }
  }
  return tokens;
}

/**
 * Gives an abbreviation its full stop back, and a prefix the word that it belongs to. At the end of a sentence
 * (`final`) a stop is the sentence's own, unless the abbreviation is never a word.
 */
function joinPieces(chunk: string, pieces: readonly [number, number][], final: boolean, rules: TokenRules): [number, number][] {
  const joined: [number, number][] = [];
  for (let i = 0; i < pieces.length; i++) {
    let [start, end] = pieces[i]!;
    const after = pieces[i + 1];
    const stop = after !== undefined && chunk.slice(...after) === ".";
    if (stop && isAbbreviation(chunk.slice(start, end), final && i + 2 >= pieces.length, rules)) {
      end = after[1];
      i++;
    } else if (after && /^[-‐‑]$/u.test(chunk.slice(...after)) && pieces[i + 2]) {
      const word = pieces[i + 2]!;
      const whole = chunk.slice(start, word[1]).toLowerCase();
      const content = /^[\p{L}\p{Nd}]/u.test(chunk.slice(...word));
      if (rules.whole.has(whole) || (content && rules.prefixes.has(chunk.slice(start, end).toLowerCase()))) {
        end = word[1];
        i += 2;
      }
    }
    joined.push([start, end]);
  }
  return joined;
}

function isAbbreviation(word: string, final: boolean, rules: TokenRules): boolean {
  const form = `${word}.`.toLowerCase();
  if (rules.abbreviations.has(form)) return true;
  return !final && (rules.abbreviationsWithin.has(form) || /^\p{Lu}$/u.test(word));
}

/** The lengths of the parts of one word: “don’t” is “do” and “n’t”, “10km” is “10” and “km”. */
function partLengths(word: string, rules: TokenRules): readonly number[] {
  if (word.length > LONGEST_DIVIDED) return [word.length];
  const plain = word.toLowerCase().replaceAll(/[’‘]/gu, "'");
  if (plain.length !== word.length || rules.whole.has(plain)) return [word.length];
  const divided = rules.divided.get(plain);
  if (divided) return divided;
  const clitic = rules.clitics.find((form) => plain.length > form.length && plain.endsWith(form));
  if (clitic !== undefined) {
    const stem = word.slice(0, -clitic.length);
    return [...partLengths(stem, rules), clitic.length];
  }
  const number = /^(\p{Nd}[\p{Nd}.,:]*)(\p{L}+)$/u.exec(word);
  if (number && rules.units.has(plain.slice(number[1]!.length))) return [number[1]!.length, number[2]!.length];
  return [word.length];
}
