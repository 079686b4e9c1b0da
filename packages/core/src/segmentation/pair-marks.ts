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
  const marks = [...text.slice(...block).matchAll(MARKS)]
    .map((match) => readMark(text, block[0] + match.index, match[0], block))
    .filter((mark) => mark !== null);
  // A single mark opens only where a later one of the block can close it.
  const lastClosing = marks.findLast((mark) => !mark.double && mark.turn === "close")?.at ?? -1;
  const pairs: { span: Span; double: boolean; closed: boolean; within: number | null }[] = [];
  const open = new OpenMarks();
  for (const mark of marks) {
    const opened = open.last(mark.double);
    if (opened !== null && mark.turn !== "open") {
      const pair = pairs[opened]!;
      pair.span = span(pair.span[0], mark.at + mark.length);
      pair.closed = true;
      open.close(mark.double);
    } else if (mark.turn !== "close" && (mark.double || mark.at < lastClosing)) {
      pairs.push({ span: span(mark.at, block[1]), double: mark.double, closed: false, within: open.innermost() });
      open.add(mark.double, pairs.length - 1);
    }
  }
  return keep(pairs);
}

/** The marks that are open at one place, innermost last; each step takes the same time however many there are. */
class OpenMarks {
  readonly #open: { readonly pair: number; readonly last: readonly [single: number, double: number] }[] = [];
  /** The place of the innermost single and of the innermost double mark, −1 where none is open. */
  #last: readonly [single: number, double: number] = [-1, -1];

  /** The pair of the innermost open mark of any kind. */
  innermost(): number | null {
    return this.#open.at(-1)?.pair ?? null;
  }

  /** The pair of the innermost open mark of one kind. */
  last(double: boolean): number | null {
    const at = this.#last[double ? 1 : 0];
    return at < 0 ? null : this.#open[at]!.pair;
  }

  add(double: boolean, pair: number): void {
    this.#open.push({ pair, last: this.#last });
    const place = this.#open.length - 1;
    this.#last = double ? [this.#last[0], place] : [place, this.#last[1]];
  }

  /** Closes the innermost mark of one kind, and gives up those that were opened within it. */
  close(double: boolean): void {
    const at = this.#last[double ? 1 : 0];
    this.#last = this.#open[at]!.last;
    this.#open.length = at;
  }
}

/** Leaves out single marks that stayed open: they were apostrophes. */
function keep(pairs: readonly MarkPair[]): MarkPair[] {
  const kept: MarkPair[] = [];
  // For each pair, itself among those that are kept, or else the one around it.
  const standsFor: (number | null)[] = [];
  for (const pair of pairs) {
    const within = pair.within === null ? null : standsFor[pair.within]!;
    const keeps = pair.double || pair.closed;
    if (keeps) kept.push(Object.freeze({ ...pair, within }));
    standsFor.push(keeps ? kept.length - 1 : within);
  }
  return kept;
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
