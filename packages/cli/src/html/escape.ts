import { neutralise } from "../text/neutralise.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text from outside, made safe for HTML, between tags and in quoted attributes alike. */
export function escaped(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
