import type { Session, Tensor } from "@hearsay/core";

/** What both runtimes of ONNX offer of one graph; the part of their common API that is used here. */
export interface OrtSession {
  run(feeds: Record<string, unknown>): Promise<Record<string, { readonly data: unknown }>>;
}
export type OrtTensor = new (type: "float32" | "int32", data: Float32Array | Int32Array, dims: readonly number[]) => unknown;

/** Wraps one graph of either runtime. */
export function ortSession(session: OrtSession, OrtTensor: OrtTensor): Session {
  return {
    async run(inputs: Readonly<Record<string, Tensor>>) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, dims }]) => [
          name,
          new OrtTensor(data instanceof Int32Array ? "int32" : "float32", data, dims),
        ]),
      );
      const outputs = await session.run(feeds);
      return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, data as Float32Array]));
    },
  };
}
