import type { Session } from "@hearsay/core";
import type { TensorFile } from "../assemble-model.ts";
import { ortSession } from "./session.ts";

/**
 * Opens a graph in the native runtime.
 * @throws Error when `onnxruntime-node`, an optional dependency, is not there for this platform.
 */
export async function nativeSession(graph: Uint8Array, tensors: readonly TensorFile[], threads: number): Promise<Session> {
  const { default: ort } = await import("onnxruntime-node").catch((error: unknown) => {
    throw new Error("the native runtime, the optional package onnxruntime-node, is not installed or does not fit this platform: the runtimes “auto” and “wasm” do without it", { cause: error }); // prettier-ignore
  });
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    externalData: tensors,
  });
  return ortSession(session, ort.Tensor);
}
