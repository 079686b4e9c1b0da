import type { Reading } from "@hearsay/core";
import type { z } from "@hono/zod-openapi";
import { useEffect, useState } from "react";
import type { correctionShape, joiningShape, separationShape, withdrawalShape } from "../../src/api/correction-shapes.ts";
import type * as shapes from "../../src/api/shapes.ts";

export type DocumentHead = z.infer<typeof shapes.documentHeadShape>;
export type StoryHead = z.infer<typeof shapes.storyHeadShape>;
export type Story = z.infer<typeof shapes.storyShape>;
export type Fallout = z.infer<typeof shapes.falloutShape>;
export type Difference = z.infer<typeof shapes.differenceShape>;
export type Entity = z.infer<typeof shapes.entityShape>;
export type Network = z.infer<typeof shapes.networkShape>;
export type Places = z.infer<typeof shapes.placesShape>;
export type Presence = z.infer<typeof shapes.presenceShape>;
export type Outlet = z.infer<typeof shapes.outletShape>;
export type OutletProfile = z.infer<typeof shapes.outletProfileShape>;
export type Member = z.infer<typeof shapes.memberShape>;
export type Added = z.infer<typeof shapes.addedShape>;
export type StoredDocument = Omit<z.infer<typeof shapes.documentShape>, "reading"> & { readonly reading: Reading };
export type Comparison = Omit<z.infer<typeof shapes.comparisonShape>, "a" | "b"> & { readonly a: Reading; readonly b: Reading };
export interface Hit {
  readonly kind: "event" | "statement";
  readonly id: number;
  readonly origin: {
    readonly version: number;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
  };
  readonly evidence: { readonly text: string; readonly span: readonly [number, number] };
  readonly names: Readonly<Record<string, string>>;
  readonly lines: number | null;
  readonly withdrawn: boolean;
  readonly statement: Reading["statements"][number] | null;
  readonly event?: Reading["events"][number];
}

export type Correction = z.infer<typeof correctionShape>;
export type Joining = z.infer<typeof joiningShape>;
export type Separation = z.infer<typeof separationShape>;
export type Withdrawal = z.infer<typeof withdrawalShape>;

/** Asks the server. Throws an Error whose message is its own line. */
export async function ask<Answer>(path: string, options?: RequestInit): Promise<Answer> {
  const answer = await fetch(path, options);
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body as Answer;
  const detail = (body as { readonly detail?: string } | null)?.detail;
  throw new Error(detail ?? `${answer.status} ${answer.statusText}`);
}

/** Sends something that is to be changed. Throws an Error whose message is the server’s own line. */
export const send = async <Answer>(path: string, body: unknown): Promise<Answer> =>
  ask<Answer>(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const CHANGED = "hearsay:changed";
/** Says that the ledger changed: what is shown is asked for anew. */
export const changed = (): void => void dispatchEvent(new Event(CHANGED));

export type Asked<Answer> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string; readonly again: () => void }
  | { readonly state: "there"; readonly answer: Answer };

/** The answer to a question, as long as a view shows it; null: nothing is asked yet. */
export function useAsked<Answer>(path: string | null): Asked<Answer> {
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState<{ readonly path: string | null; readonly found: Asked<Answer> }>({
    path,
    found: { state: "loading" },
  });
  useEffect(() => {
    if (path === null) return undefined;
    let wanted = true;
    const again = (): void => setTurn((number) => number + 1);
    addEventListener(CHANGED, again);
    const show = (found: Asked<Answer>): void => {
      if (wanted) setAsked({ path, found });
    };
    ask<Answer>(path).then(
      (answer) => show({ state: "there", answer }),
      (error: unknown) => show({ state: "failed", message: error instanceof Error ? error.message : String(error), again }),
    );
    return () => {
      wanted = false;
      removeEventListener(CHANGED, again);
    };
  }, [path, turn]);
  return asked.path === path ? asked.found : { state: "loading" };
}
