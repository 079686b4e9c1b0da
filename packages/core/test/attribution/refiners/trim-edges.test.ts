import { describe, expect, it } from "vitest";
import { trimEdges } from "../../../src/attribution/refiners/trim-edges.ts";
import { document, textOf } from "../../support/sentences.ts";
import { attribution, speechContext } from "../../support/speech.ts";

const flat = (text: string) =>
  document(
    text
      .split(" ")
      .map((form, i) => `${form}/X/X/${i === 0 ? 0 : 1}/${i === 0 ? "root" : "dep"}`)
      .join(" "),
  );

describe("trimEdges", () => {
  it("leaves punctuation around a content out, and gives it both marks of its quotation", () => {
    const made = flat("“ We are ready , ” she said .");
    const [refined] = trimEdges.refine(
      [attribution(made, { cue: "said", source: ["she"], content: ["We are ready ,"] })],
      speechContext(made),
    );
    expect(textOf(made, refined!.content[0]!)).toBe("“ We are ready , ”");
  });

  it("takes in no mark of a quotation that goes on beyond the content", () => {
    const made = flat("He called it “ a plan that failed , and badly ” then .");
    const [refined] = trimEdges.refine(
      [attribution(made, { cue: "called", content: ["a plan that failed ,"] })],
      speechContext(made),
    );
    expect(textOf(made, refined!.content[0]!)).toBe("“ a plan that failed");
  });

  it("drops what has no words left as its content", () => {
    const made = flat("He said , .");
    expect(trimEdges.refine([attribution(made, { cue: "said", content: [", ."] })], speechContext(made))).toEqual([]);
  });
});
