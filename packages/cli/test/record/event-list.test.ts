import { describe, expect, it } from "vitest";
import { eventList, whenText } from "../../src/record/event-list.ts";
import { riverReading } from "../support/river.ts";

describe("eventList", () => {
  it("puts dated events in order of time before those without a date", () => {
    expect(eventList(riverReading()).map(({ trigger, when }) => [trigger, when])).toEqual([
      ["shelled", "2026-03-09"],
      ["talks", null],
    ]);
  });

  it("names parties, place and who asserts an event, and leaves out what is not known", () => {
    const [shelled, talks] = eventList(riverReading());
    expect(shelled).toMatchObject({
      actors: ["Troops"],
      recipients: ["Strand"],
      place: "Strand",
      says: "Rhea Lund",
      what: "ASSAULT/heavy-weapons",
    });
    expect(talks).toMatchObject({ actors: ["=Averin=", "Valdoria"], recipients: [], place: null, says: null, what: "CONSULT" });
  });
});

describe("whenText", () => {
  it.each([
    ["2026-03-09", "2026-03-10", "2026-03-09"],
    ["2026-03-01", "2026-04-01", "2026-03"],
    ["2026-01-01", "2027-01-01", "2026"],
    ["2026-03-09", "2026-03-16", "2026-03-09 to 2026-03-15"],
    ["2026-03-09T14:30", "2026-03-09T14:31", "2026-03-09 14:30"],
  ])("[%s, %s) is %s", (from, to, text) => {
    expect(whenText({ expression: null, from, to })).toBe(text);
  });
});
