import { createReader, type Reading } from "@hearsay/core";
import { loadModel } from "@hearsay/model-en";
import { expect, it } from "vitest";
import { loadGolden } from "../../corpus/golden/load-golden.ts";
import { scoreArticle } from "../../metric/golden/score-article.ts";
import { total } from "../../metric/golden/sheet.ts";
import { fallen, floorsOf, readFloors } from "../../run/floors.ts";

// The whole pipeline on the golden set. A part that fell: `node --conditions=@hearsay/source benchmarks/quality.ts golden` lists its faults.

it("keeps what the golden set has reached, part by part", { timeout: 120_000 }, async () => {
  const articles = await loadGolden();
  expect(articles).toHaveLength(24);
  const reader = createReader({ model: await loadModel() });
  const readings: Reading[] = [];
  for (const { input } of articles) readings.push(await reader.read(input));
  const found = floorsOf(total(articles.map(({ record }, i) => scoreArticle(record, readings[i]!))));
  expect(fallen(readFloors(), found)).toEqual([]);
});
