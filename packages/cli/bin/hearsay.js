#!/usr/bin/env node
// Starts the command: from source in a checkout (Node strips the types), from dist in an installed package.
// On a Node that is too old, the one that the checkout brings takes over.
// It must parse on Node 20, so it imports by name nothing that newer versions have added.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const source = new URL("../src/main.ts", import.meta.url);
const inCheckout = existsSync(source) && !import.meta.url.includes("/node_modules/");
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache?.();
  // Node 22 warns that its SQLite may change; we test with it, and whoever runs a command cannot do anything about it.
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...rest) =>
    String(warning).startsWith("SQLite is an experimental feature") ? undefined : emitWarning(warning, ...rest);
  if (inCheckout) await import("./source-condition.js");
  await import(inCheckout ? source.href : new URL("../dist/main.js", import.meta.url).href);
} else {
  const brought = new URL("../../../node_modules/node/bin/node", import.meta.url);
  if (!existsSync(brought)) {
    process.stderr.write(`hearsay: needs Node 22.18 or later; this is ${process.versions.node}\n`);
    process.exit(2);
  }
  const command = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status, signal } = spawnSync(fileURLToPath(brought), command, { stdio: "inherit" });
  process.exit(signal ? 130 : (status ?? 1));
}
