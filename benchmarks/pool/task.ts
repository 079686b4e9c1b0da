import type { LanguageModel } from "@hearsay/core";

/** Work that a worker does with one loaded model, an item at a time; items and results are plain data. */
export type Task<I, O> = (model: LanguageModel) => (item: I) => Promise<O>;
