import { span, type Span } from "../document/span.ts";

/** A pair of quotation marks in one block, or an opening mark that nothing closes. */
export interface MarkPair {
  readonly span: Span;
  readonly double: boolean;
  readonly closed: boolean;
  /** Index of the pair around it. */
  readonly within: number | null;
}

type Turn = "open" | "close" | "either";
interface Mark {
  readonly at: number;
  readonly length: number;
  readonly double: boolean;
  readonly turn: Turn;
}

const MARKS = /''|``|["“”„«»]|['‘’‹›]/gu;

/**
 * Pairs the quotation marks of one block. Straight and curly marks close one another; an apostrophe is no mark, and a
 * single mark that opens must be closed in its block. A double one may stay open: its quotation goes on in the next.
 */
export function pairMarks(text: string, block: Span): MarkPair[] {
  const marks = [...text.slice(...block).matchAll(MARKS)].map((match) => readMark(text, block[0] + match.index, match[0], block));
  const pairs: { span: Span; double: boolean; closed: boolean; within: number | null }[] = [];
  const open: { mark: Mark; pair: number }[] = [];
  const add = (mark: Mark): void => {
    pairs.push({ span: span(mark.at, block[1]), double: mark.double, closed: false, within: open.at(-1)?.pair ?? null });
    open.push({ mark, pair: pairs.length - 1 });
  };
  for (const mark of marks) {
    if (!mark) continue;
    const at = open.findLastIndex((candidate) => candidate.mark.double === mark.double);
    if (at >= 0 && mark.turn !== "open") {
      const pair = pairs[open[at]!.pair]!;
      pair.span = span(pair.span[0], mark.at + mark.length);
      pair.closed = true;
      open.length = at;
    } else if (mark.turn !== "close" && (mark.double || closes(marks, mark))) {
      add(mark);
    }
  }
  return keep(pairs);
}

/** Leaves out single marks that stayed open: they were apostrophes. */
function keep(pairs: readonly MarkPair[]): MarkPair[] {
  const kept = pairs.map((pair) => pair.double || pair.closed);
  const place = kept.map((_, i) => kept.slice(0, i).filter(Boolean).length);
  return pairs.flatMap((pair, i) =>
    kept[i] ? [Object.freeze({ ...pair, within: outer(pairs, kept, place, pair.within) })] : [],
  );
}

function outer(
  pairs: readonly MarkPair[],
  kept: readonly boolean[],
  place: readonly number[],
  within: number | null,
): number | null {
  let at = within;
  while (at !== null && !kept[at]) at = pairs[at]!.within;
  return at === null ? null : place[at]!;
}

/** Whether a later single mark of the block can close this one. */
function closes(marks: readonly (Mark | null)[], opening: Mark): boolean {
  return marks.some((mark) => mark !== null && !mark.double && mark.at > opening.at && mark.turn === "close");
}

function readMark(text: string, at: number, form: string, block: Span): Mark | null {
  const double = form.length === 2 || '"“”„«»'.includes(form);
  const before = at > block[0] ? text[at - 1]! : " ";
  const after = at + form.length < block[1] ? text[at + form.length]! : " ";
  const spaced = { before: /[\s([{—–\-/“"‘]/u.test(before), after: /[\s)\]},.;:!?—–\-/”"’]/u.test(after) };
  let turn: Turn;
  if ("“„«‘‹".includes(form) || form === "``") turn = "open";
  else if ("”»›".includes(form)) turn = "close";
  else if (spaced.before && !spaced.after) turn = "open";
  else if (!spaced.before && spaced.after) turn = "close";
  else if (double) turn = "either";
  else return null;
  // “workers’ rights”, “’90s”, “rock ’n’ roll”: a single mark between letters or before a number is an apostrophe.
  if (
    !double &&
    ((turn === "open" && /\d/.test(after)) || (form === "’" && turn === "open") || (!spaced.before && !spaced.after))
  )
    return null;
  return { at, length: form.length, double, turn };
}
