import type { Span } from "@hearsay/core";
import { texts } from "../texts.ts";
import type { SentReply } from "./types.ts";

/** What became of it: it waits, or it was refused; `renew`: the form was too old, and another one is needed. */
type Result = { readonly sent: SentReply } | { readonly refused: string; readonly renew: boolean };

/** Sends what stands in the form. */
export async function sendReply(
  fields: FormData,
  what: { readonly version: number; readonly span: Span | null; readonly form: string },
): Promise<Result> {
  const words = (name: string): string => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const links = words("links").split(/\s+/u).filter((link) => link !== ""); // prettier-ignore
  const reply = { ...what, name: words("name"), email: words("email"), body: words("body"), links, homepage: words("homepage") };
  try {
    const answer = await fetch("/api/replies", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(reply),
    });
    if (answer.ok) return { sent: (await answer.json()) as SentReply };
    const { detail } = (await answer.json().catch(() => ({}))) as { readonly detail?: string };
    if (answer.status === 409) return { refused: texts.reply.renewed, renew: true };
    return { refused: `${texts.failed} ${detail ?? answer.statusText}`, renew: false };
  } catch (error) {
    return { refused: `${texts.failed} ${error instanceof Error ? error.message : String(error)}`, renew: false };
  }
}
