/** Milliseconds since 1970, UTC, of an ISO 8601 date or date-time; null where it is none. Without a zone it is taken as UTC. */
export function momentOf(iso: string | null): number | null {
  if (iso === null) return null;
  const zoned = /T[^Z+-]*$/u.test(iso) ? `${iso}Z` : iso;
  const moment = Date.parse(zoned);
  return Number.isNaN(moment) ? null : moment;
}
