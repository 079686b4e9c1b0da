import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../../src/command/command.ts";
import { messageOf } from "../../src/text/message-of.ts";
import { parseArguments } from "../../src/command/parse-arguments.ts";

const read = (...words: string[]): ReadOptions => {
  const command = parseArguments(["read", ...words]);
  if (command.kind !== "read") throw new Error(`not read but ${command.kind}`);
  return command.options;
};
const complaint = (...words: string[]): string => {
  try {
    parseArguments(words);
  } catch (error) {
    return messageOf(error);
  }
  return "";
};

describe("parseArguments", () => {
  it("takes inputs and options in any order", () => {
    const options = read(
      "a.txt",
      "--json",
      "--outlet",
      "The Ledger",
      "b/",
      "--published=2026-03",
      "-j",
      "3",
      "--html",
      "out.html",
    );
    expect(options).toMatchObject({
      inputs: ["a.txt", "b/"],
      output: "json",
      outlet: "The Ledger",
      published: "2026-03",
      jobs: 3,
      html: "out.html",
    });
  });

  it("prints a record unless told otherwise", () => {
    expect(read()).toEqual({
      inputs: [],
      input: "documents",
      output: "record",
      only: null,
      html: null,
      published: null,
      outlet: null,
      jobs: null,
      runtime: "auto",
      exact: false,
      color: "auto",
      width: null,
      quiet: false,
    });
  });

  it("prints nothing but the page when only a page is asked for", () => {
    expect(read("a", "--html", "x.html").output).toBeNull();
    expect(read("a", "--html", "-").html).toBe("-");
  });

  it("takes - and what stands after -- as inputs", () => {
    expect(read("-", "--", "--json").inputs).toEqual(["-", "--json"]);
  });

  it("takes the last of an option given twice", () => {
    expect(read("--width", "60", "--width", "70").width).toBe(70);
  });

  it.each([
    [["--version"], { kind: "version" }],
    [["-V"], { kind: "version" }],
    [["--help"], { kind: "help", of: "hearsay" }],
    [["-h"], { kind: "help", of: "hearsay" }],
    [["help"], { kind: "help", of: "hearsay" }],
    [["help", "read"], { kind: "help", of: "read" }],
    [["read", "--help"], { kind: "help", of: "read" }],
  ])("%j", (words, command) => {
    expect(parseArguments(words)).toEqual(command);
  });

  it.each([
    [["read", "--jsno"], "unknown option --jsno; did you mean --json?"],
    [["read", "--pub", "2026"], "unknown option --pub; did you mean --published?"],
    [["read", "--colour", "never"], "unknown option --colour; did you mean --color?"],
    [["read", "-x"], "unknown option -x; “hearsay help read” lists them"],
    [["read", "--json=yes"], "--json takes no value; got “yes”"],
    [["read", "--html"], "--html needs a value: --html FILE"],
    [["read", "--outlet", "--json"], "--outlet needs a value: --outlet NAME"],
    [["read", "--runtime"], "--runtime needs a value: --runtime auto|native|wasm"],
    [["read", "--runtime", "gpu"], "--runtime takes auto, native, wasm; got “gpu”"],
    [["read", "--jobs", "0"], "--jobs takes a whole number from 1 to 1024; got “0”"],
    [["read", "--width", "7.5"], "--width takes a whole number from 40 to 400; got “7.5”"],
    [["read", "--json", "--ndjson"], "--json and --ndjson exclude each other"],
    [["read", "--json", "--as", "csv"], "--json and --as csv exclude each other"],
    [["read", "--as", "xml"], "--as takes json, ndjson, geojson, csv; got “xml”"],
    [["read", "--as", "csv", "--only", "events"], "--only says nothing to --as csv: its columns are fixed"],
    [["read", "--only", "places,evnts"], "--only knows no part “evnts”; did you mean events?"],
    [["read", "--json", "--html", "-"], "--html - and --json would both go to standard output"],
    [["raed", "x"], "unknown command “raed”; did you mean “read”?"],
    [["article.txt"], "unknown command “article.txt”; did you mean “hearsay read article.txt”?"],
    [["frobnicate"], "unknown command “frobnicate”; try “hearsay read FILE”, or “hearsay --help”"],
    [["help", "raed"], "unknown command “raed”; did you mean “read”?"],
    [["help", "read", "more"], "help takes one command: hearsay help read"],
    [["--json", "x"], "an option of read stands after it: hearsay read --json x"],
    [["--verison"], "unknown option --verison; did you mean --version?"],
    [[], "nothing to do: try “hearsay read FILE”, or “hearsay --help”"],
  ])("%j is wrong", (words, message) => {
    expect(complaint(...words)).toBe(message);
  });
});
