/** The model cannot be loaded, so that no document can be read. */
export class ReaderError extends Error {
  override readonly name = "ReaderError";
}
