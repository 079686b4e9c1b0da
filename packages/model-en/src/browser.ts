import type { LanguageModel } from "@hearsay/core";
import { assembleModel, type FileReader, type Precision } from "./assemble-model.ts";
import { wasmSession } from "./runtime/wasm.ts";

/** The address of the page; the types of Node know of none. */
const page = (globalThis as { readonly location?: { readonly href: string } }).location;

/** The file of ONNX Runtime that a page has to serve: `onnxruntime-web/dist/` has it. */
const RUNTIME = "ort-wasm-simd-threaded.wasm";

/** Where a page finds what it needs; addresses that are not whole count from the page's own. */
export interface BrowserLoadOptions extends Precision {
  /** The folder with the files of `@hearsay/model-en/data`. */
  readonly base: URL | string;
  /** The runtime's `ort-wasm-simd-threaded.wasm`; default: in `base`. */
  readonly wasm?: URL | string | undefined;
}

/**
 * Loads the English model in a browser, run by WebAssembly; in bundles for browsers it takes the place of the `loadModel`
 * that reads files.
 * @throws Error when a file cannot be fetched.
 */
export async function loadModel({ base, wasm, exact }: BrowserLoadOptions): Promise<LanguageModel> {
  const folder = new URL(String(base).replace(/\/?$/u, "/"), page?.href);
  const runtime = wasm === undefined ? new URL(RUNTIME, folder) : new URL(wasm, page?.href);
  const read: FileReader = (name) => fetched(new URL(name, folder));
  return assembleModel(read, (graph, tensors) => wasmSession(graph, tensors, runtime.href), { exact });
}

async function fetched(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`the model's file ${address.href} cannot be fetched: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
