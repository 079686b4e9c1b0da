import type { Services } from "../read/services.ts";

/**
 * Counts the documents that inputs stand for, without keeping them, for the progress bar. An input that cannot be
 * found counts as one, because it fails as one.
 * @returns null when `signal` was aborted first
 */
export async function countInputs(
  inputs: readonly string[],
  services: Pick<Services, "expand">,
  signal: AbortSignal,
): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    try {
      for await (const { kind } of services.expand(input)) {
        if (kind !== "skipped") count++;
        if (signal.aborted) return null;
      }
    } catch {
      count++;
    }
  }
  return count;
}
