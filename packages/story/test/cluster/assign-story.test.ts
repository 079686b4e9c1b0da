import { describe, expect, it } from "vitest";
import { assignStory, MemoryIndex, type Traced } from "../../src/index.ts";
import { article, COLLAPSE, RETOLD } from "../support/articles.ts";

const FIRE =
  "A warehouse full of tyres burned down in Port Kallen on Monday. Fire chief Oda Brink said that two of her crew were hurt. " +
  "Black smoke drifted over the ferry pier until the evening. The owner had no permit for so much rubber.";

const at = (id: string, text: string, day: string | null): Traced => article(id, text, { published: day });

async function storiesOf(...documents: Traced[]): Promise<string[]> {
  const index = new MemoryIndex();
  const found: string[] = [];
  for (const document of documents) found.push((await assignStory(document, document.fingerprint, index)).story);
  return found;
}

describe("assignStory", () => {
  it("puts documents about one happening together, as they come", async () => {
    expect(await storiesOf(at("a", COLLAPSE, "2024-03-04"), at("b", RETOLD, "2024-03-05"), at("c", COLLAPSE, null))).toEqual([
      "a",
      "a",
      "a",
    ]);
  });

  it("opens a story for another happening, and for one long after", async () => {
    expect(await storiesOf(at("a", COLLAPSE, "2024-03-04"), at("b", FIRE, "2024-03-04"))).toEqual(["a", "b"]);
    expect(await storiesOf(at("a", COLLAPSE, "2024-03-04"), at("b", RETOLD, "2025-03-04"))).toEqual(["a", "b"]);
  });

  it("looks at a bounded number of documents, however many share a word", async () => {
    const index = new MemoryIndex();
    for (let i = 0; i < 300; i++) {
      const filler = at(`x${i}`, `${FIRE} Number ${i} of its kind was seen at quay ${i * 7}.`, "2024-03-04");
      await assignStory(filler, filler.fingerprint, index);
    }
    const held = await index.holding({ terms: ["tyre", "smoke"], shingles: [] }, null, { each: 100, all: 50 });
    expect(held.length).toBeLessThanOrEqual(50);
  });
});
