import type { Entity, Reading } from "@hearsay/core";

/** An entity's roles as the text gives them, with whose they are: “press secretary of Vladimir Putin”. */
export function rolesOf(reading: Reading, entity: Entity): string[] {
  const roles = entity.roles.map(({ text, of }) => {
    const whose = reading.entities.find(({ id }) => id === of)?.name;
    return whose === undefined || saysWhose(text, whose) ? text : `${text} of ${whose}`;
  });
  return distinct(roles);
}

/** Whether the words of a role name whose it is already: “Russian defense minister”, “director of the department”. */
function saysWhose(text: string, whose: string): boolean {
  const lower = text.toLowerCase();
  return / (?:of|for|to|at|in) /.test(` ${lower} `) || lower.includes(whose.toLowerCase().slice(0, 5));
}

/** The first of strings that differ in nothing but case. */
export function distinct(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
