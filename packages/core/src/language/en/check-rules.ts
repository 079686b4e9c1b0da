import type { CheckRules } from "../../check/check-rules.ts";
import { readAges, readBirths, readPercentages, readSums, readWeekdays } from "./check-claims.ts";
import { isLink, readDistances, readUnits } from "./check-units.ts";

/** What English says that can be checked. */
export const checkRules: CheckRules = {
  units: readUnits,
  distances: readDistances,
  isLink,
  weekdays: readWeekdays,
  ages: readAges,
  births: readBirths,
  sums: readSums,
  percentages: readPercentages,
};
