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
  async checkText(text) {
    const { checkEnglish } = await import("@hearsay/ingest");
    await checkEnglish(text);
  },
  async openReader({ runtime, exact, threads }) {
    const [{ createReader }, { loadModel }] = await Promise.all([import("@hearsay/core"), import("@hearsay/model-en")]);
    return createReader({ model: await loadModel({ runtime, exact, ...(threads !== null && { threads }) }) });
  },
};
