import { describe, expect, it } from "vitest";
import { findActor } from "../../src/entity/find-actor.ts";
import type { FoundRole } from "../../src/entity/find-roles.ts";
import { entityContext, mentionsOf } from "../support/entities.ts";
import { document } from "../support/sentences.ts";
import { RECORDS } from "../support/speech.ts";

const made = document(
  "The/DET/DT/3/det Valdorian/ADJ/JJ/3/amod army/NOUN/NN/5/nsubj troops/NOUN/NNS/3/dep left|leave/VERB/VBD/0/root a/DET/DT/7/det bridge/NOUN/NN/5/obj",
);
const mentions = mentionsOf(made, { "The Valdorian army": { kind: "organization" }, "a bridge": { kind: "object" } });
const context = entityContext(made, mentions);
const draft = (member: number, record: (typeof RECORDS)[number] | null = null) => ({ members: [member], record, rules: [] });
const nowhere = (): null => null;
const role = (parts: Partial<FoundRole>): FoundRole => ({ bearer: 0, range: [0, 1], of: null, sector: null, ...parts });

describe("findActor", () => {
  it("takes the gazetteer’s code", () => {
    expect(findActor("place", draft(0, RECORDS[0]), [], context, nowhere)).toEqual({ country: "VLD", sector: "GOV" });
    expect(findActor("organisation", draft(0, RECORDS[3]), [], context, nowhere)).toEqual({ country: null, sector: "MED" });
  });

  it("reads sector and state off a phrase", () => {
    expect(findActor("organisation", draft(0), [], context, nowhere)).toEqual({ country: "VLD", sector: "MIL" });
  });

  it("takes the sector of a role, and the country of what it is a role of", () => {
    expect(findActor("person", draft(1), [role({ sector: "GOV", of: { record: "VLD" } })], context, nowhere)).toEqual({
      country: "VLD",
      sector: "GOV",
    });
    const at = (mention: number): string | null => (mention === 1 ? "XYZ" : null);
    expect(findActor("person", draft(1), [role({ of: { mention: 1 } })], context, at)).toEqual({ country: "XYZ", sector: null });
  });

  it("knows nothing of what does not act, and nothing where nothing is told", () => {
    expect(findActor("weapon", draft(0), [], context, nowhere)).toBeNull();
    expect(findActor("facility", draft(1), [], context, nowhere)).toBeNull();
  });
});
