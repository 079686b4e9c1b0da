import { describe, expect, it } from "vitest";
import type { EventDraft } from "../../src/event/draft.ts";
import { merge } from "../../src/event/merge.ts";
import { eventRules } from "../../src/language/en/event-rules.ts";
import { eventContext, type PartyParts } from "../support/events.ts";
import { document } from "../support/sentences.ts";

const PERSON: PartyParts = { label: "PER" };
const STRIKE = "Dockers/NOUN/NNS/2/nsubj struck|strike/VERB/VBD/0/root";
const AGAIN = "The/DET/DT/2/det strike/NOUN/NN/3/nsubj went|go/VERB/VBD/0/root on/ADV/RB/3/advmod";

const draft = (trigger: number, parts: Partial<EventDraft> = {}): EventDraft => ({
  trigger,
  type: "PROTEST",
  mode: "strike",
  actors: [],
  recipients: [],
  rules: [],
  status: "actual",
  background: false,
  statement: null,
  place: null,
  time: null,
  count: null,
  ...parts,
});

/** Triggers of what is left of drafts in two lines; the first line is a headline where said. */
function merged(drafts: readonly EventDraft[], headline = false, lines: readonly string[] = [STRIKE, AGAIN]): number[] {
  const made = document(...lines);
  const blocks = headline
    ? made.blocks.map((block, i) => (i === 0 ? { ...block, kind: "headline" as const } : block))
    : made.blocks;
  const context = eventContext({ ...made, blocks }, { Dockers: { plural: true, entity: "group" } });
  return merge(drafts, context, eventRules.circumstances).map(({ trigger }) => trigger);
}

describe("merge", () => {
  it("makes one event of what is told again as known", () => {
    expect(merged([draft(1), draft(3)])).toEqual([1]);
  });

  it("keeps two versions, two counts, two days and two types apart", () => {
    expect(merged([draft(1), draft(3, { status: "denied" })])).toEqual([1, 3]);
    expect(merged([draft(1, { count: 2 }), draft(3, { count: 3 })])).toEqual([1, 3]);
    const on = (day: number) => ({ time: { expression: null, from: `2024-03-0${day}`, to: `2024-03-0${day + 1}` } });
    expect(merged([draft(1, on(1)), draft(3, on(5))])).toEqual([1, 3]);
    expect(merged([draft(1), draft(3, { type: "REJECT", mode: null })])).toEqual([1, 3]);
  });

  it("takes a headline’s event for the first of its kind in the body, which gives the trigger", () => {
    const told = "¶ Nurses/NOUN/NNS/2/nsubj struck|strike/VERB/VBD/0/root";
    expect(merged([draft(1, { actors: [0] }), draft(3)], true, [STRIKE, told])).toEqual([3]);
    expect(merged([draft(1), draft(3)], false, [STRIKE, told])).toEqual([1, 3]);
  });

  it("keeps a headline’s event where its parties are others by name", () => {
    const lines = [
      "Ortan/PROPN/NNP/2/nsubj struck|strike/VERB/VBD/0/root",
      "¶ Belin/PROPN/NNP/2/nsubj struck|strike/VERB/VBD/0/root",
    ];
    const made = document(...lines);
    const blocks = [{ ...made.blocks[0]!, kind: "headline" as const }, ...made.blocks.slice(1)];
    const context = eventContext({ ...made, blocks }, { Ortan: PERSON, Belin: PERSON });
    const found = merge([draft(1, { actors: [0] }), draft(3, { actors: [1] })], context, eventRules.circumstances);
    expect(found.map(({ trigger }) => trigger)).toEqual([1, 3]);
  });
});
