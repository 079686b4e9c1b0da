// Reads articles one after the other, stage by stage, and prints { stage: seconds } as JSON in the order of the pipeline;
// `node time-stages.ts FOLDER`, standard input: a JSON array of texts, the first WARM of which only warm up.
import { text } from "node:stream/consumers";
import { loadModel } from "@hearsay/model-en";
import type { AnnotatedDocument, LayerName } from "../../packages/core/src/document/document.ts";
import { englishPipeline } from "../../packages/core/src/language/en/pipeline.ts";
import { metadataOf } from "../../packages/core/src/reading/metadata.ts";

const WARM = 10;
const articles = JSON.parse(await text(process.stdin)) as string[];
const { model, gazetteer, places } = await loadModel({ threads: 1, runtime: "native", folder: new URL(process.argv[2]!) });
const { components } = englishPipeline(model, gazetteer, places);
const seconds = new Map(components.map(({ name }) => [name, 0]));
for (const [i, article] of articles.entries()) {
  const layers = {};
  const document = { text: article, metadata: metadataOf({ text: article, published: "2026-03-11" }), layers };
  for (const component of components) {
    const start = performance.now();
    const { diagnostics: _, ...found } = await component.annotate(document as AnnotatedDocument<LayerName>);
    if (i >= WARM) seconds.set(component.name, seconds.get(component.name)! + (performance.now() - start) / 1000);
    Object.assign(layers, found);
  }
}
process.stdout.write(JSON.stringify(Object.fromEntries(seconds)));
