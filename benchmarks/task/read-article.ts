import { createReader, type DocumentInput, type Reading } from "@hearsay/core";
import type { Task } from "../pool/task.ts";

/** The reading of a document, as the command prints it. */
export const readArticle: Task<DocumentInput, Reading> = (model) => {
  const reader = createReader({ model });
  return (input) => reader.read(input);
};
