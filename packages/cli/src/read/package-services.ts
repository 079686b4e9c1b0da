import type { Services } from "./services.ts";

/** The services of the packages, each imported when it is needed. */
export const services: Services = {
  async *expand(input) {
    const { expand } = await import("@hearsay/ingest");
    yield* expand([input]);
  },
  async load(origin, signal) {
    const { load } = await import("@hearsay/ingest");
    return load(origin, { signal });
  },
  async loadBytes(bytes, name) {
    const { loadBytes } = await import("@hearsay/ingest");
    return loadBytes(bytes, name);
  },
  async checkText(text) {
    const { checkEnglish } = await import("@hearsay/ingest");
    await checkEnglish(text);
  },
  async describe() {
    const { readFile } = await import("node:fs/promises");
    const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
    const { describeModel } = await import("@hearsay/model-en");
    return { model: await describeModel(), program: `hearsay ${version}` };
  },
  async openReader({ runtime, exact, threads }) {
    const [{ createReader }, { loadModel }] = await Promise.all([import("@hearsay/core"), import("@hearsay/model-en")]);
    return createReader({ model: await loadModel({ runtime, exact, ...(threads !== null && { threads }) }) });
  },
};
