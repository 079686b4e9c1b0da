import { describe, expect, it } from "vitest";
import { quotationKind } from "../../../src/attribution/statement/quotation-kind.ts";
import { span } from "../../../src/document/span.ts";
import { pairMarks } from "../../../src/segmentation/pair-marks.ts";

function kind(text: string, ...content: readonly string[]): string {
  const quotations = pairMarks(text, span(0, text.length)).map((pair, index) => ({
    index,
    span: pair.span,
    continues: false,
    closed: pair.closed,
    within: pair.within,
  }));
  return quotationKind(
    text,
    content.map((part) => span(text.indexOf(part), text.indexOf(part) + part.length)),
    quotations,
  );
}

describe("quotationKind", () => {
  it.each([
    ["direct", "“We are ready to leave,” she said.", ["“We are ready to leave,”"]],
    ["direct", "“We are ready,” she said, “and so are they.”", ["“We are ready,”", "“and so are they.”"]],
    ["indirect", "She said that they were ready.", ["that they were ready"]],
    ["mixed", "She called the plan “a disgrace”.", ["the plan “a disgrace”"]],
    ["mixed", "She called it “outrageous”.", ["“outrageous”"]],
    ["indirect", "The “Sea Lion” sank, she said. It was late.", ["It was late"]],
  ])("%s: %s", (expected, text, content) => {
    expect(kind(text, ...content)).toBe(expected);
  });
});
