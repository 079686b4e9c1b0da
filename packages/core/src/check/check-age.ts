import type { Check } from "../document/annotation/check.ts";

/** Holds an age against a year of birth at the time of publication; a birthday before or after makes a year of difference. */
export function checkAge(age: number, born: number, published: string | null): Omit<Check, "spans"> {
  const year = published === null ? Number.NaN : Number(published.slice(0, 4));
  if (Number.isNaN(year))
    return { kind: "age", verdict: "undecided", note: "the date of publication is not known", rule: "check.age" };
  const most = year - born;
  const fits = age === most || age === most - 1;
  return {
    kind: "age",
    verdict: fits ? "consistent" : "inconsistent",
    note: `who was born in ${born} is ${most - 1} or ${most} in ${year}; the text has ${age}`,
    rule: "check.age",
  };
}
