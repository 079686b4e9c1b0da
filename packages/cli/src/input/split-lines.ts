/** A line with its number, from 1; its text is null when it is too long or no UTF-8. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

/** The longest line that is kept in memory, in bytes: the largest document with every character escaped. */
const longestLine = 32 * 1024 * 1024;

/**
 * Splits bytes into lines at line feeds, without the carriage return before one and the byte-order mark at the start;
 * empty lines are left out but counted.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<NumberedLine, undefined> {
  let number = 1;
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): void => {
    length += piece.length;
    // What is too long is counted and let go.
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): NumberedLine => {
    const text = length > longest ? null : decode(Buffer.concat(pieces), number === 1);
    pieces = [];
    length = 0;
    return { number: number++, text };
  };
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      add(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const line = take();
      if (line.text !== "") yield line;
    }
    if (rest.length > 0) add(rest);
  }
  const last = take();
  if (last.text !== "") yield last;
}

function decode(bytes: Buffer, first: boolean): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return (first ? text.replace(/^\uFEFF/, "") : text).replace(/\r$/, "").trim();
  } catch {
    return null;
  }
}
