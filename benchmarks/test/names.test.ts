import { describe, expect, it } from "vitest";
import { readUner } from "../corpus/uner.ts";
import { goldTextKeys, goldWordKeys, ownKeys, textOf } from "../quality/found-names.ts";
import { trimText, trimWords } from "../quality/spacy-names.ts";

const [document] = readUner(
  [
    "# newdoc id = a",
    "# text = Oslo!",
    "1\tOslo\tB-LOC",
    "2\t!\tO",
    "",
    "# text = Ann Lee",
    "1\tAnn\tB-PER",
    "2\tLee\tI-PER",
    "",
  ].join("\n"),
);

describe("keys of gold names", () => {
  it("count words over the whole document", () => {
    expect(goldWordKeys(document!)).toEqual(["0 1 LOC", "2 4 PER"]);
  });

  it("count characters of its text", () => {
    expect(textOf(document!)).toBe("Oslo! Ann Lee");
    expect(goldTextKeys(document!)).toEqual(["0 4 LOC", "6 13 PER"]);
  });
});

it("leaves our fourth class out", () => {
  expect(ownKeys([{ span: [0, 1], label: "MISC" }])).toEqual([]);
});

describe("trimming", () => {
  it("cuts the article and the possessive off words", () => {
    const words = ["the", "Red", "Cross", "'s"];
    expect(trimWords({ span: [0, 4], label: "ORG" }, words).span).toEqual([1, 3]);
    expect(trimWords({ span: [0, 1], label: "ORG" }, words).span).toEqual([0, 1]);
  });

  it("cuts them off characters", () => {
    const text = "at the Red Cross’s door";
    const { span } = trimText({ span: [3, 18], label: "ORG" }, text);
    expect(text.slice(...span)).toBe("Red Cross");
    expect(trimText({ span: [7, 10], label: "ORG" }, text).span).toEqual([7, 10]);
  });
});
