import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTags } from "../../src/attribution/best-tags.ts";

const TAGS = ["O", "B-source", "I-source", "B-content", "I-content"];

describe("bestTags", () => {
  it("never goes on with a role that did not begin", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { maxLength: 100 }), (values) => {
        const scores = Float32Array.from(values.slice(0, values.length - (values.length % TAGS.length)));
        const tags = bestTags(scores, TAGS);
        expect(tags).toHaveLength(scores.length / TAGS.length);
        tags.forEach((tag, i) => {
          if (tag.startsWith("I-")) expect(tags[i - 1]?.slice(1)).toBe(tag.slice(1));
        });
      }),
    );
  });

  it("takes the best tag of each word where the scheme allows it", () => {
    const scores = Float32Array.from([0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 9, 0]);
    expect(bestTags(scores, TAGS)).toEqual(["B-source", "I-source", "O", "B-content"]);
  });
});
