import type { Reading } from "@hearsay/core";
import { expect, it } from "vitest";
import { compareReadings } from "../metric/compare-readings.ts";

const reading = (names: readonly string[]): Reading => ({
  hearsay: 1,
  document: {
    id: "d",
    text: "",
    title: null,
    url: null,
    outlet: null,
    credit: null,
    authors: [],
    published: null,
    language: "en",
    sections: [],
  },
  sentences: [],
  entities: names.map((name, i) => ({
    id: `e${i}`,
    kind: "person",
    name,
    mentions: [],
    roles: [],
    actor: null,
    place: null,
    link: null,
  })),
  times: [],
  statements: [],
  events: [],
  checks: [],
  diagnostics: [],
});

it("counts what only one reading has, whatever its id", () => {
  const { same, entities } = compareReadings(reading(["Ann", "Bo"]), reading(["Bo", "Cy"]));
  expect(same).toBe(false);
  expect(entities).toEqual({ of: 3, shared: 1, differ: 2 });
  expect(compareReadings(reading(["Ann"]), reading(["Ann"]))).toMatchObject({ same: true, entities: { of: 1, differ: 0 } });
});
