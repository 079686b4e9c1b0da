import { GRAPHS, graphModel, type GraphName, type LanguageModel, type ModelManifest, type Session } from "@hearsay/core";

/** Reads one file of the model by its name. */
export type FileReader = (name: string) => Promise<Uint8Array>;
/** Opens one graph in some runtime. */
export type Opener = (graph: Uint8Array) => Promise<Session>;

/** Puts a model together from its files, wherever they lie and whatever runs them. */
export async function assembleModel(read: FileReader, open: Opener): Promise<LanguageModel> {
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await read(name));
  const [manifest, vocabulary, gazetteer, ...sessions] = await Promise.all([
    text("manifest.json"),
    text("vocabulary.txt"),
    text("gazetteer.json"),
    ...GRAPHS.map(async (graph) => [graph, await open(await read(`${graph}.onnx`))] as const),
  ]);
  const model = graphModel({
    manifest: JSON.parse(manifest) as ModelManifest,
    vocabulary,
    sessions: Object.fromEntries(sessions) as Record<GraphName, Session>,
  });
  return { model, gazetteer: JSON.parse(gazetteer) };
}
