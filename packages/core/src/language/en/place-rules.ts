import type { PlaceRules } from "../../place/place-rules.ts";

/** How English news names places. */
export const placeRules: PlaceRules = {};
