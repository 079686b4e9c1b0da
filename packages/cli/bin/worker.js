// A worker thread of the command: like hearsay.js, from source in a checkout and from dist in an installed package.
import { existsSync } from "node:fs";

const source = new URL("../src/batch/worker.ts", import.meta.url);
const inCheckout = existsSync(source) && !import.meta.url.includes("/node_modules/");
if (inCheckout) await import("./source-condition.js");
await import(inCheckout ? source.href : new URL("../dist/batch/worker.js", import.meta.url).href);
