import type { GazetteerData } from "../../core/src/language/en/gazetteer.ts";

/** The compact text of `gazetteer.json`: one record a line, so that a change shows as the lines it changes. */
export const gazetteerText = ({ version, records }: GazetteerData): string =>
  `{"version":${version},"records":[\n${records.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
