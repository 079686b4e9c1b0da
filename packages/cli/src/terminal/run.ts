/** What a stretch of the record is; `paint` decides what that looks like. */
export type Style =
  | "title" // the headline
  | "strong"
  | "faint"
  | "source"
  | "relay"
  | "cue"
  | "hedge" // what is not certain
  | "denial"
  | "warning";

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style | null;
}

/** Runs side by side; printed, it never ends in white space. */
export type Line = readonly Run[];

export const run = (text: string, style: Style | null = null): Run => ({ text, style });

/** Groups of runs with a separator between them; empty groups are left out. */
export function joined(groups: readonly Line[], separator: Run): Run[] {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
}
