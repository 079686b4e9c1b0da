import type { Session } from "@hearsay/core";
import type { TensorFile } from "../assemble-model.ts";
import { ortSession } from "./session.ts";

/**
 * Opens a graph in WebAssembly: in a browser, and where there is no native runtime. One thread: results must not depend
 * on how many there are.
 * @param runtime address of the runtime's .wasm file; default: where its package lies.
 */
export async function wasmSession(graph: Uint8Array, tensors: readonly TensorFile[], runtime?: string): Promise<Session> {
  const ort = await import("onnxruntime-web/wasm");
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  if (runtime !== undefined) ort.env.wasm.wasmPaths = { wasm: runtime };
  const options = { executionProviders: ["wasm"], graphOptimizationLevel: "all", externalData: tensors } as const;
  const session = ortSession(await inTurn(() => ort.InferenceSession.create(graph, options)), ort.Tensor);
  return { run: (inputs) => inTurn(() => session.run(inputs)) };
}

let last: Promise<unknown> = Promise.resolve();

/** All graphs share one runtime, which fails when it is asked a second thing before it has answered the first. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
