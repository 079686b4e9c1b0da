import { describe, expect, it } from "vitest";
import { component } from "../../src/pipeline/component.ts";
import { assemble } from "../../src/pipeline/pipeline.ts";
import { NO_METADATA } from "../support/speech.ts";

const blocks = component({
  name: "blocks",
  requires: [],
  assigns: ["blocks"],
  annotate: ({ text }) => ({
    blocks: [{ span: [0, text.length] as const, kind: "body" as const, rule: "test" }],
    diagnostics: [{ rule: "test.seen", severity: "info" as const, message: "seen", span: null }],
  }),
});
const sentences = component({
  name: "sentences",
  requires: ["blocks"],
  assigns: ["sentences"],
  annotate: ({ layers }) => ({ sentences: layers.blocks.map(({ span }, index) => ({ index, span, block: index })) }),
});

describe("assemble", () => {
  it("runs components in order and gathers layers and diagnostics", async () => {
    const { document, diagnostics } = await assemble([blocks, sentences]).annotate("Hello.", NO_METADATA);
    expect(document.layers.sentences).toEqual([{ index: 0, span: [0, 6], block: 0 }]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["test.seen"]);
    expect(Object.isFrozen(document.layers.sentences)).toBe(true);
  });

  it("refuses a component whose layers nobody assigns before it", () => {
    expect(() => assemble([sentences, blocks])).toThrow(
      "component sentences requires the layer blocks, which none before it assigns",
    );
  });

  it("refuses two components that assign one layer", () => {
    expect(() => assemble([blocks, blocks])).toThrow("components blocks and blocks both assign the layer blocks");
  });

  it("stops a component that does not keep its word", async () => {
    const idle = component({ name: "idle", requires: [], assigns: ["blocks"], annotate: () => ({}) as never });
    await expect(assemble([idle]).annotate("", NO_METADATA)).rejects.toThrow("component idle did not assign the layer blocks");
  });
});
