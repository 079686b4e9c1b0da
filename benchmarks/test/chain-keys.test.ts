import { expect, it } from "vitest";
import { keys } from "../quality/coreference.ts";

it("leaves out single mentions, and counts a mention once", () => {
  expect(
    keys([
      [
        [0, 1],
        [2, 3],
        [0, 1],
      ],
      [
        [2, 3],
        [4, 5],
      ],
      [[6, 7]],
    ]),
  ).toEqual([["0 1", "2 3"]]);
});
