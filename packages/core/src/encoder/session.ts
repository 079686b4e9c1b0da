/** A tensor of a graph; integers are 64 bit in the graph and 32 bit here. */
export interface Tensor {
  readonly data: Float32Array | Int32Array;
  readonly dims: readonly number[];
}

/** One graph of a model in some runtime, native or WebAssembly. */
export interface Session {
  /** @returns the outputs by name; all are fp32. */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Float32Array>>>;
}

/** The graphs of a model, by what they score. */
export const GRAPHS = ["encoder", "labels", "roles", "mentions", "pairs"] as const;
export type GraphName = (typeof GRAPHS)[number];
