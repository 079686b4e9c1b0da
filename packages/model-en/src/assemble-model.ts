import { GRAPHS, graphModel, type GraphName, type LanguageModel, type ModelManifest, type Session } from "@hearsay/core";
import { openPlaceIndex } from "./places/open-place-index.ts";

/** Reads one file of the model by its name. */
export type FileReader = (name: string) => Promise<Uint8Array>;
/** A file in which a graph’s tensors lie, by the name that the graph has for it. */
export interface TensorFile {
  readonly path: string;
  readonly data: Uint8Array;
}
/** Opens one graph in some runtime. */
export type Opener = (graph: Uint8Array, tensors: readonly TensorFile[]) => Promise<Session>;

/** How an encoder computes: in eight bits, or in fp32 from the weights of eight bits. */
export interface Precision {
  /**
   * Whether readings are to be the same to the byte in every runtime. Rounding to eight bits makes much of the little in which
   * two runtimes differ, so the encoder then computes in fp32, which takes about 1.7 times as long. Default false.
   */
  readonly exact?: boolean | undefined;
}

const ENCODER = "encoder.onnx";
/** The graph of an encoder in fp32 has no weights of its own. */
const EXACT_ENCODER = "encoder-exact.onnx";

/** Puts a model together from its files, wherever they lie and whatever runs them. */
export async function assembleModel(read: FileReader, open: Opener, { exact = false }: Precision = {}): Promise<LanguageModel> {
  const openGraph = async (graph: GraphName): Promise<Session> => {
    if (graph !== "encoder" || !exact) return open(await read(`${graph}.onnx`), []);
    const [encoder, data] = await Promise.all([read(EXACT_ENCODER), read(ENCODER)]);
    return open(encoder, [{ path: ENCODER, data }]);
  };
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await read(name));
  const [manifest, vocabulary, gazetteer, places, ...sessions] = await Promise.all([
    text("manifest.json"),
    text("vocabulary.txt"),
    text("gazetteer.json"),
    read("places.bin"),
    ...GRAPHS.map(async (graph) => [graph, await openGraph(graph)] as const),
  ]);
  const model = graphModel({
    manifest: JSON.parse(manifest) as ModelManifest,
    vocabulary,
    sessions: Object.fromEntries(sessions) as Record<GraphName, Session>,
  });
  return { model, gazetteer: JSON.parse(gazetteer), places: openPlaceIndex(places) };
}
