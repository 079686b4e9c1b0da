type Variables = Readonly<Record<string, string | undefined>>;
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Whether to print colours: as `--color` says; else by FORCE_COLOR, which wins over NO_COLOR (no-color.org) as it does
 * in Node; else on a terminal that has them.
 */
export function chooseColor(asked: "auto" | "always" | "never", variables: Variables, screen: Screen): boolean {
  if (asked !== "auto") return asked === "always";
  const forced = variables.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if ((variables.NO_COLOR ?? "") !== "") return false;
  return screen.isTTY === true && variables.TERM !== "dumb";
}

/** Columns of the record: as asked; else the terminal's, from 40 to 120; else 80. */
export function chooseWidth(asked: number | null, screen: Screen): number {
  if (asked !== null) return asked;
  if (screen.isTTY !== true || !screen.columns) return 80;
  return Math.min(120, Math.max(40, screen.columns));
}
