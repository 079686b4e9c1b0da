import { momentOf } from "../../time/moment.ts";

/** As STIX has times: UTC, with milliseconds; null where it is none, or in a year of other than four digits. */
export function stixTime(iso: string | null): string | null {
  const moment = momentOf(iso);
  const time = moment === null ? "" : new Date(moment).toISOString();
  return /^\d{4}-/.test(time) ? time : null;
}
