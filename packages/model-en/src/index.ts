import { readFile } from "node:fs/promises";
import { GRAPHS, graphModel, type GraphName, type LanguageModel, type ModelManifest, type Session } from "@hearsay/core";
import { nativeSession } from "./runtime/native.ts";
import { wasmSession } from "./runtime/wasm.ts";

export interface LoadOptions {
  /** Default “auto”: native, or WebAssembly where the native runtime cannot be loaded. */
  readonly runtime?: "native" | "wasm" | "auto" | undefined;
  /** Threads of the native runtime; default 1. */
  readonly threads?: number | undefined;
  /** A folder with other weights than the package's own. */
  readonly folder?: URL | undefined;
}

/**
 * Loads the English model from the files of this package.
 * @throws Error when a file is missing, or when the runtime that was asked for cannot be loaded.
 */
export async function loadModel({ runtime = "auto", threads = 1, folder }: LoadOptions = {}): Promise<LanguageModel> {
  const data = folder ?? new URL("../data/", import.meta.url);
  const file = (name: string): Promise<Buffer> => readFile(new URL(name, data));
  const text = async (name: string): Promise<string> => (await file(name)).toString("utf8");
  const open = await opener(runtime, threads, await file("labels.onnx"));
  const [manifest, vocabulary, gazetteer, ...sessions] = await Promise.all([
    text("manifest.json"),
    text("vocabulary.txt"),
    text("gazetteer.json"),
    ...GRAPHS.map(async (graph) => [graph, await open(await file(`${graph}.onnx`))] as const),
  ]);
  const model = graphModel({
    manifest: JSON.parse(manifest) as ModelManifest,
    vocabulary,
    sessions: Object.fromEntries(sessions) as Record<GraphName, Session>,
  });
  return { model, gazetteer: JSON.parse(gazetteer) };
}

type Opener = (graph: Uint8Array) => Promise<Session>;

/** The runtime to use; “auto” tries the native one on a small graph. */
async function opener(runtime: "native" | "wasm" | "auto", threads: number, probe: Uint8Array): Promise<Opener> {
  const native: Opener = (graph) => nativeSession(graph, threads);
  if (runtime === "wasm") return wasmSession;
  if (runtime === "native") return native;
  try {
    await native(probe);
    return native;
  } catch {
    return wasmSession;
  }
}
