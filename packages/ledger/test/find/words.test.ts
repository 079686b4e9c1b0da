import { describe, expect, it } from "vitest";
import { parseWords } from "../../src/find/words.ts";
import { ftsQuery } from "../../src/store/sqlite/fts-query.ts";

describe("words to look for", () => {
  it.each([
    ["two words", { all: [[["two"]], [["words"]]], none: [] }],
    ['"two words" more', { all: [[["two", "words"]], [["more"]]], none: [] }],
    ["one OR other OR third last", { all: [[["one"], ["other"], ["third"]], [["last"]]], none: [] }],
    ["in -out", { all: [[["in"]]], none: [["out"]] }],
    ['ship -"coast guard"', { all: [[["ship"]]], none: [["coast", "guard"]] }],
    ["post-war Çeşme", { all: [[["post", "war"]], [["cesme"]]], none: [] }],
    ['"never closed', { all: [[["never", "closed"]]], none: [] }],
    ["OR or", { all: [[["or"]], [["or"]]], none: [] }],
    ["last OR", { all: [[["last"]]], none: [] }],
  ])("%s", (query, expected) => {
    expect(parseWords(query)).toStrictEqual(expected);
  });

  it.each(["", " ", "-word", "!?", '""'])("refuses “%s”", (query) => {
    expect(() => parseWords(query)).toThrow(expect.objectContaining({ code: "invalid-query" }));
  });

  it("quotes every word for FTS5", () => {
    const words = parseWords('near OR "a b" c -d');
    expect(ftsQuery({ words, names: [] })).toBe('words : ((("near" OR "a b") AND ("c")) NOT "d")');
    expect(ftsQuery({ words: null, names: ["aand", "anot"] })).toBe('names : ("aand" AND "anot")');
  });
});
