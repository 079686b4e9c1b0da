import { span, type Span } from "../document/span.ts";

/** A line is thought to be filled, and so wrapped, from this share of the text's widest line. */
const FILLED = 0.7;
/** No one wraps plain text wider than this; longer lines are paragraphs of their own. */
const WIDEST_WRAP = 130;

interface Line {
  readonly span: Span;
  /** Whether a blank line stands between this line and the one before it. */
  readonly apart: boolean;
}

/**
 * Divides a text into paragraphs: at blank lines, and at every line end unless the text is hard-wrapped.
 * @returns spans without the white space around them, in text order.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  const paragraphs: Span[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const full = previous !== undefined && width !== undefined && lineLength(previous) >= FILLED * width;
    if (last && full && !line.apart) paragraphs[paragraphs.length - 1] = span(last[0], line.span[1]);
    else paragraphs.push(line.span);
    previous = line;
  }
  return paragraphs;
}

const lineLength = (line: Line): number => line.span[1] - line.span[0];

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (const { 0: content, index } of text.matchAll(/[^\n\r\u0085\u2028\u2029]*(?:\r\n|[\n\r\u0085\u2028\u2029]|$)/gu)) {
    const start = index + content.length - content.trimStart().length;
    const end = index + content.trimEnd().length;
    if (start < end) {
      lines.push({ span: span(start, end), apart });
      apart = false;
    } else if (content !== "") {
      apart = true;
    }
  }
  return lines;
}

/** The width that a hard-wrapped text was wrapped to; undefined when it is not wrapped. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const followed = lines.filter((_, i) => lines[i + 1]?.apart === false).map(lineLength);
  const widest = followed.filter((length) => length <= WIDEST_WRAP).reduce((a, b) => Math.max(a, b), 0);
  const filled = followed.filter((length) => length >= FILLED * widest && length <= WIDEST_WRAP);
  return followed.length >= 3 && widest >= 40 && filled.length >= 0.8 * followed.length ? widest : undefined;
}
