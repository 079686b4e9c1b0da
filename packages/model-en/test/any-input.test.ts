import { createReader } from "@hearsay/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metadataOf } from "../../core/src/reading/metadata.ts";
import { englishPipeline } from "../../core/src/language/en/pipeline.ts";
import { isRead } from "../../core/src/document/annotation/block.ts";
import { loadModel } from "../src/index.ts";
import { anyText } from "../../core/test/support/any-text.ts";
import { checkReading } from "../../core/test/support/check-reading.ts";

// The whole pipeline with the model of this package; nothing here rests on how good the model is.

const model = await loadModel();
const reader = createReader({ model });
const pipeline = englishPipeline(model.model, model.gazetteer, model.places);

/** White space, and the line end of Unicode that JavaScript does not count as such. */
const GAP = /^[\s\u0085]*$/;

describe("any input", () => {
  it("becomes a record that keeps the contract", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const reading = await reader.read(text);
        expect(reading.document.text).toBe(text);
        checkReading(reading);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("is given back by its tokens and the gaps between them", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { layers } = (await pipeline.annotate(text, metadataOf({ text }))).document;
        const unread = layers.blocks.filter((block) => !isRead(block)).map(({ span }) => span);
        const covered = [...unread, ...layers.tokens.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
        let rebuilt = "";
        for (const [start, end] of covered) {
          const gap = text.slice(rebuilt.length, start);
          expect(gap).toMatch(GAP);
          rebuilt += gap + text.slice(start, end);
        }
        expect(text.slice(rebuilt.length)).toMatch(GAP);
        expect(rebuilt + text.slice(rebuilt.length)).toBe(text);
        for (const { span, sentence } of layers.tokens) {
          const [from, to] = layers.sentences[sentence]!.span;
          expect(from <= span[0] && span[0] < span[1] && span[1] <= to).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each([
    ["nothing", ""],
    ["only spaces", " \t\u00A0 "],
    ["only line ends", "\n".repeat(5000)],
    ["a very long word", "a".repeat(20_000)],
    ["a very long hyphenation", "a-".repeat(2000)],
    ["a very long chain of clitics", "a’s".repeat(5000)],
    ["very many opening quotation marks", "“said ".repeat(600)],
    ["very many quotations", "“No,” he said. ".repeat(200)],
    ["very many single marks", "‘a’ 'b' ".repeat(400)],
    ["a page as text", `<html><body>${"<p>“No”</p><br/>".repeat(100)}</body`],
    ["halves of surrogate pairs", "\uD83D said \uDE00".repeat(100)],
    ["text from right to left", "\u202Eقال الرئيس إن القوات غادرت. ".repeat(40)],
  ])("reads %s", async (_, text) => {
    checkReading(await reader.read(text));
  });

  it("reads a line of a megabyte", async () => {
    // Long words, so that it takes seconds: the time of the encoder grows with the words, and that of no stage with their square.
    const unit = `“${"Strč".repeat(500)},” said ${"Vlk".repeat(500)} ${"\u{1D504}".repeat(500)} z-9, `;
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const reading = await reader.read(text);
    checkReading(reading);
    expect(reading.sentences.length).toBeGreaterThan(0);
  }, 180_000);
});
