/** A measure, or a part of one, that could not be taken on this machine; the message says why. */
export class NotRun extends Error {
  override readonly name = "NotRun";
}
