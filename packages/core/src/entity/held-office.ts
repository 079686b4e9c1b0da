import type { HeldOffice } from "../pipeline/gazetteer.ts";

/** Whether an office was held on a date (ISO 8601, to any precision); where the date is not known, whether it ever was. */
export function heldAt({ from, to }: HeldOffice, date: string | null): boolean {
  if (date === null) return true;
  return date.slice(0, from.length) >= from && (to === null || date.slice(0, to.length) <= to);
}
