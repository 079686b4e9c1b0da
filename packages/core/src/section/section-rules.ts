import type { SectionKind } from "../document/annotation/block.ts";

/** A piece of a line that prints something of the document: its text and its place, in code units of the line. */
export interface Piece {
  /** What is printed: the piece as written, or for a date its ISO 8601 form. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What one line prints of the document that it stands in. */
export interface PrintedPieces {
  readonly authors?: readonly Piece[] | undefined;
  readonly credit?: Piece | undefined;
  readonly published?: Piece | undefined;
  readonly updated?: Piece | undefined;
  readonly place?: Piece | undefined;
}

/** A line that is read as a byline, a credit or a date, and what it prints. */
export interface ImprintLine {
  readonly rule: string;
  readonly kind: "byline" | "dateline" | "caption" | "boilerplate";
  readonly printed: PrintedPieces;
}

/** A dateline in front of a paragraph (“MOSCOW, Sept 13 (Reuters) - ”). */
export interface DatelinePrefix {
  readonly rule: string;
  /** Where it ends in the line, in code units, without the white space behind it. */
  readonly end: number;
  readonly printed: PrintedPieces;
}

/** Where in a text a rule holds: before its running prose, behind it, at either end, or everywhere. */
export type Region = "anywhere" | "lead" | "tail" | "edge";

/** A line that is known by its wording. */
export interface LineRule {
  /** Stable id, e.g. “comment-form”. */
  readonly id: string;
  readonly kind: Exclude<SectionKind, "headline" | "body">;
  /** Tested against the whole line, without its bullet and final stop; not global, not sticky. */
  readonly pattern: RegExp;
  /** Default: anywhere. */
  readonly region?: Region;
  /** True when the wording alone is not enough: it counts only beside a line that is furniture without doubt. */
  readonly company?: boolean;
  /** What follows a line of this kind: links to other articles, or readers' comments. */
  readonly opens?: "links" | "comments";
}

/** Labels of buttons and menus; a line that is made of nothing else is furniture. All in lower case. */
export interface Labels {
  /** Enough alone (“share this article”). */
  readonly sure: ReadonlySet<string>;
  /** Only beside other furniture, because an article can say it too (“facebook”, “world”). */
  readonly unsure: ReadonlySet<string>;
}

/** What a language must tell the division of a text into sections. */
export interface SectionRules {
  readonly lines: readonly LineRule[];
  readonly labels: Labels;
  /** The line that a reader's comment starts with (“john says:”). */
  readonly commentHead: RegExp;
  /** Reads a byline, a credit or a date line; null when the line is none. */
  readImprintLine(line: string, region: "lead" | "tail" | "middle"): ImprintLine | null;
  /** Reads the dateline that a paragraph starts with; `first` says that no prose stands before it. */
  readDateline(paragraph: string, first: boolean): DatelinePrefix | null;
  /** What a sentence of running prose has and a headline with a full stop has not (“said”, “on Tuesday”). */
  readonly lede: RegExp;
}
