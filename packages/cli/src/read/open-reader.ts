import { messageOf } from "../text/message-of.ts";
import { ReaderError } from "./reader-error.ts";
import type { DocumentReader, ReaderOptions, Services } from "./services.ts";

/**
 * Loads the model.
 * @throws ReaderError
 */
export async function openReader(services: Pick<Services, "openReader">, options: ReaderOptions): Promise<DocumentReader> {
  try {
    return await services.openReader(options);
  } catch (error) {
    throw new ReaderError(`the model cannot be loaded: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
