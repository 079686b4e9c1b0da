import type { Story } from "../api.ts";

/** The documents that fall when one is wrong: itself, and all that were made of nothing else. */
export function fallenWith(members: Story["members"], wrong: number | null): ReadonlySet<number> {
  if (wrong === null) return new Set();
  const fallen = new Set([wrong]);
  for (let before = 0; before !== fallen.size;) {
    before = fallen.size;
    for (const { version, lineage } of members) {
      const origins = lineage.origins.map(({ document }) => Number(document));
      if (origins.length > 0 && origins.every((origin) => fallen.has(origin))) fallen.add(version);
    }
  }
  return fallen;
}
