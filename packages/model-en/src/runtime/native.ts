import type { Session } from "@hearsay/core";
import type { TensorFile } from "../assemble-model.ts";
import { ortSession } from "./session.ts";

/**
 * Opens a graph in the native runtime.
 * @throws Error when `onnxruntime-node`, an optional dependency, is not there for this platform.
 */
export async function nativeSession(graph: Uint8Array, tensors: readonly TensorFile[], threads: number): Promise<Session> {
  const { default: ort } = await import("onnxruntime-node");
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    externalData: tensors,
  });
  return ortSession(session, ort.Tensor);
}
