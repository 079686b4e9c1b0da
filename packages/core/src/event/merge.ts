import type { EventContext } from "./context.ts";
import type { EventDraft } from "./draft.ts";

/** Makes one event of what is told several times: one a happening, a version (asserted or denied) and an asserting source. */
export function merge(drafts: readonly EventDraft[], _context: EventContext): EventDraft[] {
  return [...drafts];
}
