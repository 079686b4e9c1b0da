import { describe, expect, it } from "vitest";
import { documentText, locate, readConllu } from "../corpus/conllu.ts";
import { detokenise, wordSpans } from "../corpus/detokenise.ts";
import { namesOf } from "../corpus/named-text.ts";
import { readOntogum } from "../corpus/ontogum.ts";
import { readUner } from "../corpus/uner.ts";
import { readWikigold } from "../corpus/wikigold.ts";

const row = (...cells: readonly (string | number)[]): string => cells.join("\t");
const word = (id: string, form: string, upos: string, head: number, relation: string): string =>
  row(id, form, form.toLowerCase(), upos, "X", "_", head, relation, "_", "_");

const CONLLU = [
  "# newdoc id = one",
  "# newpar",
  "# text = She didn't go.",
  word("1", "She", "PRON", 4, "nsubj"),
  row("2-3", "didn't", "_", "_", "_", "_", "_", "_", "_", "_"),
  word("2", "did", "AUX", 4, "aux"),
  word("3", "n't", "PART", 4, "advmod"),
  word("4", "go", "VERB", 0, "root"),
  row("4.1", "gone", "_", "_", "_", "_", "_", "_", "_", "_"),
  word("5", ".", "PUNCT", 4, "punct"),
  "",
  "# text = No.",
  word("1", "No", "INTJ", 0, "root"),
  word("2", ".", "PUNCT", 1, "punct"),
  "",
  "# newpar",
  "# text = Yes",
  word("1", "Yes", "INTJ", 0, "root"),
  "",
  "# newdoc id = two",
  "# text = Go",
  word("1", "Go", "VERB", 0, "root"),
  "",
].join("\n");

describe("CoNLL-U", () => {
  const documents = readConllu(CONLLU);

  it("is read as documents of paragraphs of sentences", () => {
    expect(documents.map(({ id, paragraphs }) => [id, paragraphs.map((sentences) => sentences.length)])).toEqual([
      ["one", [2, 1]],
      ["two", [1]],
    ]);
  });

  it("gives words for multiword tokens, and leaves out empty nodes", () => {
    const { words } = documents[0]!.paragraphs[0]![0]!;
    expect(words.map(({ form, head }) => [form, head])).toEqual([
      ["She", 3],
      ["did", 3],
      ["n't", 3],
      ["go", -1],
      [".", 3],
    ]);
    expect(words.map(({ span }) => span)).toEqual([
      [0, 3],
      [4, 7],
      [7, 10],
      [11, 13],
      [13, 14],
    ]);
  });

  it("gives the text with its paragraphs apart", () => {
    const { text, starts } = documentText(documents[0]!);
    expect(text).toBe("She didn't go. No.\n\nYes");
    expect(starts).toEqual([0, 15, 20]);
  });

  it("says which word is not in its text", () => {
    expect(() => locate(["a", "c"], "a b")).toThrow("“c” is not at 2");
  });
});

describe("OntoGUM", () => {
  it("reads nested mentions, and those that end and begin at once", () => {
    const { words, chains } = readOntogum(
      [
        "# begin document",
        row(0, "NASA", "(5(1)"),
        row(1, "Administrator", "_"),
        row(2, "Bolden", "5)"),
        row(3, "saw", "_"),
        row(4, "its", "(1)(2"),
        row(5, "", "_"),
        row(6, "end", "2)"),
      ].join("\n"),
    );
    expect(words).toHaveLength(7);
    expect(chains).toEqual([
      [
        [0, 1],
        [4, 5],
      ],
      [[0, 3]],
      [[4, 7]],
    ]);
  });

  it("refuses a mention that begins nowhere", () => {
    expect(() => readOntogum(row(0, "end", "2)"))).toThrow(RangeError);
  });
});

describe("names", () => {
  it("begin with B, and after O or another class in the scheme without B", () => {
    expect(namesOf(["B-PER", "B-PER", "I-PER", "O", "I-LOC"])).toEqual([
      { first: 0, last: 1, label: "PER" },
      { first: 1, last: 3, label: "PER" },
      { first: 4, last: 5, label: "LOC" },
    ]);
    expect(namesOf(["I-ORG", "I-ORG", "I-LOC", "I-MISC", "I-LOC"])).toEqual([
      { first: 0, last: 2, label: "ORG" },
      { first: 2, last: 3, label: "LOC" },
      { first: 4, last: 5, label: "LOC" },
    ]);
  });

  it("are read from Universal NER with their text", () => {
    const [document] = readUner(["# newdoc id = a", "# text = In Oslo.", "1\tIn\tO", "2\tOslo\tB-LOC", "3\t.\tO", ""].join("\n"));
    expect(document).toEqual([
      {
        text: "In Oslo.",
        words: ["In", "Oslo", "."],
        spans: [
          [0, 2],
          [3, 7],
          [7, 8],
        ],
        names: [{ first: 1, last: 2, label: "LOC" }],
      },
    ]);
  });

  it("are read from wikigold, document by document", () => {
    const documents = readWikigold("Oslo I-LOC\n's O\nmayor O\n\nYes O\n\n-DOCSTART- O\n\nRome I-LOC\n");
    expect(documents.map((sentences) => sentences.map(({ text }) => text))).toEqual([["Oslo's mayor", "Yes"], ["Rome"]]);
  });
});

describe("detokenise", () => {
  it("puts punctuation, clitics and quotation marks where they belong", () => {
    expect(detokenise(["He", "did", "n't", "say", '"', "no", '"', "(", "or", "yes", ")", ",", "Howe", "'s", "man", "."])).toBe(
      "He didn't say \"no\" (or yes), Howe's man.",
    );
  });

  it("keeps quotation marks of two characters close to what they quote", () => {
    expect(detokenise(["She", "said", "``", "go", "''", "and", "left", "."])).toBe("She said ``go'' and left.");
  });

  it("says where each word stands", () => {
    const { text, spans } = wordSpans(["``", "Go", "''", ",", "she", "did", "n't", "say", "."]);
    expect(text).toBe("``Go'', she didn't say.");
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(["``", "Go", "''", ",", "she", "did", "n't", "say", "."]);
    expect(wordSpans([])).toEqual({ text: "", spans: [] });
  });
});
