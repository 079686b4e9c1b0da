import { colorOption, exactOption, helpOption, type Option, runtimeOption, widthOption } from "./option-table.ts";

const SCALE = ["certain", "probable", "possible", "unlikely", "unknown"];
const REPLY_STATES = ["waiting", "published", "refused", "deleted"];
const STATUSES = ["actual", "planned", "possible", "wanted", "denied", "failed"];

const ledgerOption: Option = {
  name: "ledger",
  value: "LEDGER",
  help: "a file, or postgres://…; default: $HEARSAY_LEDGER, else hearsay.db",
};
const jsonOption: Option = { name: "json", help: "print JSON" };
const linesOption: Option = { name: "json", help: "print one JSON object a line" };
const limitOption: Option = { name: "limit", value: "N", help: "at most so many, 1 to 1000; default 20" };
const reasonOption: Option = { name: "reason", value: "TEXT", help: "why; needed, and kept" };
const quietOption: Option = { name: "quiet", short: "q", help: "no progress and no summary; failures are still reported" };
const shown: readonly Option[] = [jsonOption, colorOption, widthOption, ledgerOption, helpOption];

/** What `find` and `export` choose by. */
const queryOptions: readonly Option[] = [
  { name: "kind", value: "KIND", choices: ["event", "statement"], help: "only events, or only statements" },
  { name: "source", value: "NAME", help: "who says so" },
  { name: "via", value: "NAME", help: "statements: who passes it on" },
  { name: "act", value: "ACTS", help: "statements: state, claim, deny, warn, …; several with commas" },
  { name: "certainty", value: "LEVELS", help: `statements: ${SCALE.join(", ")}` },
  { name: "actor", value: "NAME", help: "events: who does it" },
  { name: "recipient", value: "NAME", help: "events: to whom" },
  { name: "type", value: "TYPES", help: "events: PLOVER types, as in ASSAULT,COERCE" },
  { name: "mode", value: "MODES", help: "events: PLOVER modes, as in visit" },
  { name: "status", value: "STATUS", help: `events: ${STATUSES.join(", ")}` },
  { name: "place", value: "NAME", help: "events: where" },
  { name: "country", value: "CODES", help: "events: country of the place, as in UA,RU" },
  { name: "from", value: "DATE", help: "events: taking place then or later" },
  { name: "to", value: "DATE", help: "events: taking place then or earlier" },
  { name: "since", value: "DATE", help: "published then or later" },
  { name: "until", value: "DATE", help: "published then or earlier" },
  { name: "outlet", value: "NAME", help: "the publisher, whole name" },
  { name: "lines", value: "N", help: "told over at least N independent reporting lines" },
  { name: "superseded", help: "also in texts that a newer version has replaced" },
  {
    name: "order",
    value: "ORDER",
    choices: ["newest", "oldest", "time", "relevance"],
    help: "newest (default), oldest, time (of the event), relevance (default with WORDS)",
  },
];

const readingOptions: readonly Option[] = [
  {
    name: "input",
    value: "FORMAT",
    choices: ["documents", "ndjson"],
    help: 'what an input holds: documents (default), or ndjson: lines {"id","text","published",…}',
  },
  { name: "published", value: "DATE", help: "the date of publication: YYYY, YYYY-MM, YYYY-MM-DD or a date-time" },
  { name: "outlet", value: "NAME", help: "the publisher" },
  { name: "jobs", short: "j", value: "N", help: "documents read at the same time; default: one a core" },
];

/** A command that works on a ledger: its usage, what it does, and its options. */
export interface LedgerCommand {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly Option[];
}

/** The commands on a ledger, in the order of the help text. */
export const ledgerCommands = {
  add: {
    usage: "add [OPTION…] [INPUT…]",
    summary:
      "Reads documents and keeps them in the ledger: what is there already is left as it is. Finds their story, and what each was made of.",
    options: [...readingOptions, runtimeOption, exactOption, linesOption, ledgerOption, quietOption, helpOption],
  },
  watch: {
    usage: "watch [OPTION…] FEED…",
    summary:
      "Watches feeds (RSS, Atom, JSON Feed, or lists of them: OPML) and adds their articles as they appear, politely: robots.txt, one request at a time a host. Goes on where it ended.",
    options: [
      { name: "once", help: "visit every feed that is due once, and end" },
      { name: "interval", value: "MINUTES", help: "minutes from one visit of a feed to the next; default 15" },
      { name: "state", value: "FOLDER", help: "where it is remembered what was seen; default: LEDGER.feeds" },
      runtimeOption,
      exactOption,
      linesOption,
      ledgerOption,
      quietOption,
      helpOption,
    ],
  },
  find: {
    usage: "find [OPTION…] [WORDS…]",
    summary:
      'Finds events and statements, with the sentences that bear them out. All that is given must hold; WORDS may be a "phrase", a OR b, -without.',
    options: [
      ...queryOptions,
      limitOption,
      { name: "cursor", value: "CURSOR", help: "go on where the last page ended" },
      ...shown,
    ],
  },
  who: {
    usage: "who [OPTION…] NAME",
    summary: "Lists who or what has a name, in how many documents, and how often as a source.",
    options: [{ name: "why", help: "the documents that name them, and why they were taken for one" }, limitOption, ...shown],
  },
  story: {
    usage: "story [OPTION…] [NUMBER]",
    summary:
      "Lists stories, the latest first; or tells one: its documents and what each was made of and changed, what they tell over how many independent lines, and what contradicts what.",
    options: [limitOption, ...shown],
  },
  withdraw: {
    usage: "withdraw [OPTION…] [source | document | statement TARGET]",
    summary:
      "Takes a source (its name), a document (its address or number) or a statement (its number) back and answers what loses all support. Deletes nothing. Without words: lists what was withdrawn.",
    options: [reasonOption, ...shown],
  },
  restore: {
    usage: "restore [OPTION…] NUMBER",
    summary: "Undoes a withdrawal.",
    options: [reasonOption, ...shown],
  },
  separate: {
    usage: "separate [OPTION…] [event | statement | entity NUMBER]",
    summary:
      "Undoes a merge: an event, statement or entity of a document stands alone from now on. Without words: lists what was separated.",
    options: [reasonOption, ...shown],
  },
  rejoin: {
    usage: "rejoin [OPTION…] NUMBER",
    summary: "Takes a separation back.",
    options: [reasonOption, ...shown],
  },
  corrections: {
    usage: "corrections [OPTION…] [list | undo NUMBER]",
    summary: "Lists what people set right in readings, in the app or by its API, the last first; or takes a correction back.",
    options: [reasonOption, limitOption, ...shown],
  },
  reread: {
    usage: "reread [OPTION…] [NUMBER…]",
    summary:
      "Reads documents of the ledger anew: those of these numbers, or all that another model or version of Hearsay has read. Corrections, withdrawals and merges hold on; what they no longer find is told.",
    options: [
      { name: "all", help: "also what this model and version has read" },
      { name: "jobs", short: "j", value: "N", help: "documents read at the same time; default: one a core" },
      runtimeOption,
      exactOption,
      linesOption,
      ledgerOption,
      quietOption,
      helpOption,
    ],
  },
  replies: {
    usage: "replies [OPTION…] [list | publish | refuse | address NUMBER]",
    summary:
      "Lists what readers replied, the last first; publishes or refuses a reply; or tells the e-mail address of who sent it, which is published nowhere.",
    options: [
      {
        name: "state",
        value: "STATE",
        choices: REPLY_STATES,
        help: "of list: only waiting (default), published, refused, deleted",
      },
      reasonOption,
      limitOption,
      ...shown,
    ],
  },
  serve: {
    usage: "serve [OPTION…]",
    summary:
      "Opens the ledger as a web app: read, trace, compare, ask, add; on this machine alone, or with --public. Its API is described at /api/openapi.json.",
    options: [
      { name: "port", value: "N", help: "the port to listen on; default 4321; 0: any that is free" },
      { name: "read-only", help: "nothing can be added" },
      { name: "public", help: "strangers may read; owners sign in" },
      { name: "origin", value: "ADDRESS", help: "public: how people reach it, as in https://news.example" },
      { name: "listen", value: "IP", help: "public: where to listen; default 127.0.0.1" },
      { name: "proxy", value: "N", help: "public: how many proxies stand before it; default 0" },
      { name: "metrics", value: "PORT", help: "/metrics (Prometheus) on 127.0.0.1; 0: any free port" },
      { name: "no-replies", help: "nobody can reply; replies that were published are shown" },
      runtimeOption,
      exactOption,
      ledgerOption,
      quietOption,
      helpOption,
    ],
  },
  owner: {
    usage: "owner [OPTION…] list | (add | password | disable | enable) NAME",
    summary:
      "Keeps the owners of a ledger: who may change it over the web, with “serve --public”. A password has 12 characters or more; it is asked for, or is the first line of standard input.",
    options: [jsonOption, ledgerOption, quietOption, helpOption],
  },
  mcp: {
    usage: "mcp [OPTION…]",
    summary:
      "Answers the Model Context Protocol on standard input and output, for programs that work with language models: find, story, compare, read. Changes nothing.",
    options: [runtimeOption, exactOption, ledgerOption, helpOption],
  },
  load: {
    usage: "load [OPTION…] SHARD…",
    summary:
      "Loads shards that workers made (files, folders, s3://bucket/prefix) into the ledger, in the order of their names, then finds stories and lineage. What was loaded before is passed over: cut off, it goes on where it ended.",
    options: [
      {
        name: "program",
        value: "NAME",
        help: "of shards of one input, those that this version of Hearsay made; default: the newest",
      },
      { name: "model", value: "NAME", help: "likewise, those of this model" },
      linesOption,
      ledgerOption,
      quietOption,
      helpOption,
    ],
  },
  export: {
    usage: "export --as FORMAT [OPTION…] [WORDS…]",
    summary: "Writes everything that find would find, in little memory.",
    options: [
      {
        name: "as",
        value: "FORMAT",
        choices: ["json", "ndjson", "csv", "geojson", "jsonld", "parquet", "stix", "canonical"],
        help: "json, ndjson, csv, geojson, jsonld (Web Annotation, PROV-O), parquet, stix (2.1), canonical (all of it, to compare ledgers by)",
      },
      { name: "output", short: "o", value: "FILE", help: "the file; default: standard output" },
      ...queryOptions,
      ledgerOption,
      quietOption,
      helpOption,
    ],
  },
} as const satisfies Readonly<Record<string, LedgerCommand>>;

export type LedgerCommandName = keyof typeof ledgerCommands;
export const ledgerCommandNames = Object.keys(ledgerCommands) as readonly LedgerCommandName[];
export const isLedgerCommand = (word: string | undefined): word is LedgerCommandName =>
  word !== undefined && Object.hasOwn(ledgerCommands, word);
