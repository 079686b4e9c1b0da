/** One word of a treebank; offsets are characters of its sentence's text. */
interface GoldWord {
  readonly form: string;
  readonly upos: string;
  /** Index in the sentence of the governing word; −1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly span: readonly [start: number, end: number];
}

interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
}

export interface GoldDocument {
  readonly id: string;
  /** Paragraphs of sentences. */
  readonly paragraphs: readonly (readonly GoldSentence[])[];
}

/** Reads CoNLL-U: multiword tokens and empty nodes give way to the words of the basic tree. */
export function readConllu(source: string): GoldDocument[] {
  const documents: { id: string; paragraphs: GoldSentence[][] }[] = [];
  let opens = true;
  for (const block of source.split(/\n\s*\n/u)) {
    const lines = block.split("\n").filter((line) => line !== "");
    const id = comment(lines, "newdoc id");
    if (id !== null || documents.length === 0) documents.push({ id: id ?? "", paragraphs: [] });
    if (id !== null || lines.some((line) => /^# newpar\b/u.test(line))) opens = true;
    const rows = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => line.split("\t"));
    if (rows.length === 0) continue;
    const sentence = sentenceOf(rows, comment(lines, "text"));
    const { paragraphs } = documents.at(-1)!;
    if (opens) paragraphs.push([sentence]);
    else paragraphs.at(-1)!.push(sentence);
    opens = false;
  }
  return documents;
}

function comment(lines: readonly string[], name: string): string | null {
  const start = `# ${name} = `;
  return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? null;
}

function sentenceOf(rows: readonly (readonly string[])[], given: string | null): GoldSentence {
  const text = given ?? rows.map((row) => row[1]).join(" ");
  const spans = locate(
    rows.map((row) => row[1]!),
    text,
  );
  const words = rows.map((row, i) => ({
    form: row[1]!,
    upos: row[3]!,
    head: Number(row[6]) - 1,
    relation: row[7]!,
    span: spans[i]!,
  }));
  return { text, words };
}

/**
 * Where words stand in a text that holds them in this order with only white space between.
 * @throws RangeError at the first that is not there.
 */
export function locate(forms: readonly string[], text: string): [start: number, end: number][] {
  let at = 0;
  return forms.map((form) => {
    while (/\s/u.test(text[at] ?? "")) at++;
    if (!text.startsWith(form, at)) throw new RangeError(`“${form}” is not at ${at} of “${text}”`);
    const start = at;
    at += form.length;
    return [start, at];
  });
}

/** The text of a document, paragraphs apart, and where each sentence starts in it. */
export function documentText({ paragraphs }: GoldDocument): { readonly text: string; readonly starts: readonly number[] } {
  let text = "";
  const starts: number[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    for (const [s, sentence] of paragraph.entries()) {
      if (s > 0) text += " ";
      starts.push(text.length);
      text += sentence.text;
    }
  }
  return { text, starts };
}
