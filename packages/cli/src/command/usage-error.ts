/** A mistake in how the command was called: one line that says what to do. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
