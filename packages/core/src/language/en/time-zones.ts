/** Zones that stand for one offset wherever they are written; “CST” and “IST” stand for several, “ET” changes with the season. */
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  JST: "+09:00",
};

/** Source of a pattern of zones. */
export const ZONES = `${Object.keys(OFFSETS).join("|")}|CST|MST|BST|IST|EET|ET|PT`;

/** ISO 8601 offset of a zone, plus one that is said (“GMT +8”); empty where it is not known. */
export function zoneOf(zone: string | undefined, said: string | undefined): string {
  const known = zone === undefined ? "" : (OFFSETS[zone.toUpperCase()] ?? "");
  if (known !== "Z" || said === undefined) return known;
  const [, sign, hours, minutes = "00"] = /^([+-]) ?(\d{1,2}):?(\d\d)?$/u.exec(said)!;
  return Number(hours) === 0 && minutes === "00" ? "Z" : `${sign!}${hours!.padStart(2, "0")}:${minutes}`;
}
