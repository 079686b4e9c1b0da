import { metadataOf } from "../../packages/core/src/reading/metadata.ts";

/** What is known of a text that is nothing but text. */
export const noMetadata = (text: string): ReturnType<typeof metadataOf> => metadataOf({ text, id: "benchmark" });
