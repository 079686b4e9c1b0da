/** One option as the parser, the help text and the documentation test see it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of its value; left out: the option takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** One line for the help text. */
  readonly help: string;
}

/** Options that stand without a command. */
export const generalOptions: readonly Option[] = [
  { name: "help", short: "h", help: "print this help" },
  { name: "version", short: "V", help: "print the version" },
];

export const runtimeOption: Option = {
  name: "runtime",
  value: "RUNTIME",
  choices: ["auto", "native", "wasm"],
  help: "what runs the model: auto (default), native, wasm",
};
export const exactOption: Option = {
  name: "exact",
  help: "the same record to the byte in every runtime; takes about 1.7 times as long",
};
export const colorOption: Option = {
  name: "color",
  value: "WHEN",
  choices: ["auto", "always", "never"],
  help: "colours in the record: auto (default), always, never",
};
export const widthOption: Option = {
  name: "width",
  value: "N",
  help: "columns of the record; default: the terminal's, 40 to 120",
};
export const helpOption: Option = { name: "help", short: "h", help: "print this help" };

/** Options of `hearsay read`, in the order of its help text. */
export const readOptions: readonly Option[] = [
  { name: "json", help: "print the reading as JSON; of several documents, an array" },
  { name: "ndjson", help: "print one reading a line, in the order of the inputs" },
  {
    name: "as",
    value: "FORMAT",
    choices: ["json", "ndjson", "geojson", "csv"],
    help: "print as json, ndjson, geojson (places and events), or csv (one line an event)",
  },
  { name: "only", value: "PARTS", help: "only these parts: document, statements, events, entities, places, times, checks, …" },
  { name: "html", value: "FILE", help: "write one self-contained page; - is standard output" },
  {
    name: "input",
    value: "FORMAT",
    choices: ["documents", "ndjson"],
    help: 'what an input holds: documents (default), or ndjson: lines {"id","text","published",…}',
  },
  { name: "published", value: "DATE", help: "the date of publication: YYYY, YYYY-MM, YYYY-MM-DD or a date-time" },
  { name: "outlet", value: "NAME", help: "the publisher" },
  { name: "jobs", short: "j", value: "N", help: "documents read at the same time; default: one a core" },
  runtimeOption,
  exactOption,
  colorOption,
  widthOption,
  { name: "quiet", short: "q", help: "no progress and no summary; failures are still reported" },
  helpOption,
];

/** Options of `hearsay compare`, in the order of its help text. */
export const compareOptions: readonly Option[] = [
  { name: "json", help: "print both documents, their aligned passages and the differences as JSON" },
  { name: "published", value: "DATE", help: "the date of publication of both: YYYY, YYYY-MM, YYYY-MM-DD or a date-time" },
  runtimeOption,
  exactOption,
  colorOption,
  widthOption,
  helpOption,
];
