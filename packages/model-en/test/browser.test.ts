import { fileURLToPath } from "node:url";
import { createReader } from "@hearsay/core";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadModel } from "../src/index.ts";
import { findChromium } from "./support/chromium.ts";
import { servePages } from "./support/page-server.ts";

// A page that reads a text, as somebody else would write it: bundled from the packages' names, served, opened in Chromium.

const TEXT = `Harbour to close for repairs

“We will not wait,” Mayor Anna Lund told the Coastal Courier on Tuesday. She added that the quay could be shut by June,
according to two officials. Karl Berg, her spokesman, denied that it was unsafe.`;

const PAGE = `
  import { read } from "@hearsay/core";
  import { loadModel } from "@hearsay/model-en";
  window.reading = loadModel({ base: "/model" }).then((model) => read(${JSON.stringify(TEXT)}, { model }));
`;

async function bundle(): Promise<{ readonly script: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: PAGE, resolveDir: fileURLToPath(new URL("./", import.meta.url)) },
    bundle: true,
    platform: "browser",
    format: "esm",
    conditions: ["@hearsay/source"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  return { script: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}

const served = (script: string, path: string): string | URL | null => {
  if (path === "/") return '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
  if (path === "/page.js") return script;
  if (path === "/model/ort-wasm-simd-threaded.wasm")
    return new URL(import.meta.resolve(`onnxruntime-web${path.slice("/model".length)}`));
  return path.startsWith("/model/") ? new URL(`../data/${path.slice("/model/".length)}`, import.meta.url) : null;
};

describe("in a browser", () => {
  it("bundles without a module of Node", async () => {
    const { inputs } = await bundle();
    expect(inputs.some((path) => path.endsWith("model-en/src/browser.ts"))).toBe(true);
    expect(inputs.filter((path) => /model-en\/src\/(?:index|runtime\/native)\.ts$|onnxruntime-node/u.test(path))).toEqual([]);
  });

  it("gives the record that WebAssembly gives in Node", { timeout: 120_000 }, async (context) => {
    const path = findChromium();
    context.skip(path === null, "no Chromium here: install one, or name it in $CHROMIUM");
    const { script } = await bundle();
    const server = await servePages((address) => served(script, address));
    const browser = await chromium.launch({
      executablePath: path!,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(server.address);
      const inBrowser = await page.evaluate("window.reading.then(JSON.stringify)");
      expect(problems).toEqual([]);
      const inNode = await createReader({ model: await loadModel({ runtime: "wasm" }) }).read(TEXT);
      expect(inBrowser).toBe(JSON.stringify(inNode));
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
