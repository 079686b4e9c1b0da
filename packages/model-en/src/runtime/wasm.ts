import type { Session } from "@hearsay/core";
import { type OrtSession, type OrtTensor, ortSession } from "./session.ts";

/** Opens a graph in WebAssembly: in a browser, and where there is no native runtime. One thread: results must not depend on how many there are. */
export async function wasmSession(graph: Uint8Array, wasmPaths?: string): Promise<Session> {
  const ort = await import("onnxruntime-web/wasm");
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  if (wasmPaths !== undefined) ort.env.wasm.wasmPaths = wasmPaths;
  const session = await ort.InferenceSession.create(graph, { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
  return ortSession(session as unknown as OrtSession, ort.Tensor as unknown as OrtTensor);
}
