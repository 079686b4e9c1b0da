import { describe, expect, it } from "vitest";
import { isBackground } from "../../src/event/background.ts";
import type { TimeExpression } from "../../src/document/annotation/time.ts";
import { eventRules } from "../../src/language/en/event-rules.ts";
import { eventContext } from "../support/events.ts";
import { document } from "../support/sentences.ts";

const time = (from: string, to: string): TimeExpression => ({
  id: "t1",
  span: [0, 1],
  range: [0, 1],
  type: "DATE",
  value: from,
  from,
  to,
  certain: true,
  rules: [],
});

function background(line: string, trigger: number, at: TimeExpression | null = null): boolean {
  const context = eventContext(document(line), {}, { published: "2024-03-20" });
  return isBackground(trigger, at, context, eventRules.circumstances);
}

const TALKED = "They/PRON/PRP/2/nsubj talked|talk/VERB/VBD/0/root";

describe("isBackground", () => {
  it("takes what ended well before the document’s date for history", () => {
    expect(background(TALKED, 1, time("2023-03-01", "2023-03-02"))).toBe(true);
    expect(background(TALKED, 1, time("2024-02-01", "2024-03-01"))).toBe(true);
  });

  it("takes the days before the document’s date, and what has no date, for its news", () => {
    expect(background(TALKED, 1, time("2024-03-18", "2024-03-19"))).toBe(false);
    expect(background(TALKED, 1)).toBe(false);
  });

  it("takes the past perfect and “previously” for history", () => {
    expect(background("They/PRON/PRP/3/nsubj had|have/AUX/VBD/3/aux talked|talk/VERB/VBN/0/root", 2)).toBe(true);
    expect(background("They/PRON/PRP/3/nsubj previously/ADV/RB/3/advmod talked|talk/VERB/VBD/0/root", 2)).toBe(true);
    expect(background("They/PRON/PRP/3/nsubj have/AUX/VBP/3/aux talked|talk/VERB/VBN/0/root", 2)).toBe(false);
  });

  it("reads what is said of a noun for the infinitive behind it", () => {
    const line = (adverb: string): string =>
      `${adverb}/ADV/RB/6/advmod attempts|attempt/NOUN/NNS/6/nsubj to/PART/TO/4/mark land/VERB/VB/2/acl were|be/AUX/VBD/6/cop vain/ADJ/JJ/0/root`;
    expect(background(line("Recently"), 3)).toBe(true);
    expect(background(line("Sadly"), 3)).toBe(false);
  });
});
