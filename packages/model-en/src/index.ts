import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { LanguageModel } from "@hearsay/core";
import { assembleModel, type FileReader, type Opener, type Precision } from "./assemble-model.ts";
import { nativeSession } from "./runtime/native.ts";
import { wasmSession } from "./runtime/wasm.ts";

export interface LoadOptions extends Precision {
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
export async function loadModel({ runtime = "auto", threads = 1, folder, exact }: LoadOptions = {}): Promise<LanguageModel> {
  const data = folder ?? new URL("../data/", import.meta.url);
  const read: FileReader = (name) => readFile(new URL(name, data));
  return assembleModel(read, await opener(runtime, threads, read), { exact });
}

/** The runtime to use; “auto” tries the native one on a small graph. */
async function opener(runtime: "native" | "wasm" | "auto", threads: number, read: FileReader): Promise<Opener> {
  const native: Opener = (graph, tensors) => nativeSession(graph, tensors, threads);
  const wasm: Opener = wasmSession;
  if (runtime !== "auto") return runtime === "wasm" ? wasm : native;
  const probe = await read("labels.onnx");
  try {
    await native(probe, []);
    return native;
  } catch {
    return wasm;
  }
}

/** The package’s version and the beginning of the SHA-256 of its encoder: enough to tell which weights made a reading. */
export async function describeModel(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const encoder = await readFile(new URL("../data/encoder.onnx", import.meta.url));
  return `${name} ${version} (${createHash("sha256").update(encoder).digest("hex").slice(0, 12)})`;
}
