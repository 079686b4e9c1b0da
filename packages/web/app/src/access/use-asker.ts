import type { z } from "@hono/zod-openapi";
import { useEffect, useSyncExternalStore } from "react";
import type { sessionShape } from "../../../src/api/access-shapes.ts";
import { ask } from "../api.ts";

/** Who uses the app: the owner by name, or a stranger (null); `public`: whether strangers reach this server at all. */
export type Asker = z.infer<typeof sessionShape>;

let current: Asker | null = null;
let asked = false;
const listeners = new Set<() => void>();

export function setAsker(asker: Asker): void {
  current = asker;
  for (const listener of listeners) listener();
}

/** Asks the server again, as after signing out. */
export async function askWho(): Promise<void> {
  asked = true;
  // Where it does not answer, nobody is taken for an owner; what they try says why it failed.
  setAsker(await ask<Asker>("/api/session").catch(() => ({ owner: null, public: true, passkeys: 0 })));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Who uses the app; null until the server has said so. It is asked once for all views. */
export function useAsker(): Asker | null {
  useEffect(() => {
    if (!asked) void askWho();
  }, []);
  return useSyncExternalStore(subscribe, () => current);
}
