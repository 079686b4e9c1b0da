import { UsageError } from "./usage-error.ts";

/** Options by name, as `scanArguments` gives them. */
export type Given = ReadonlyMap<string, string | true>;

/** The value of an option; null: not given. */
export function text(given: Given, name: string): string | null {
  const value = given.get(name);
  return typeof value === "string" ? value : null;
}

/** One of the values that the option table allows; the first when none was given. */
export function choice<const T extends string>(given: Given, name: string, [first, ...others]: readonly [T, ...T[]]): T {
  const value = given.get(name);
  return others.find((other) => other === value) ?? first;
}

/** @throws UsageError for anything else. */
export function wholeNumber(given: Given, name: string, least: number, most: number): number | null {
  const value = text(given, name);
  if (value === null) return null;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}; got “${value}”`);
}
