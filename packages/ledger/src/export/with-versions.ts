import type { Hit } from "../find/hit.ts";
import type { Ledger } from "../ledger.ts";
import type { StoredVersion } from "../read/versions.ts";
import type { LookUpVersion } from "./format.ts";
import type { Found } from "./found.ts";

/** Hits come by document more often than not; more than these are not kept. */
const KEPT = 8;

/** Hits with the versions that they were read from. */
export async function* withVersions(hits: AsyncIterable<Hit>, lookUp: LookUpVersion): AsyncGenerator<Found> {
  const kept = new Map<number, StoredVersion | null>();
  for await (const hit of hits) {
    const { version } = hit.origin;
    const known = kept.get(version);
    const found = known === undefined ? await lookUp(hit.origin) : known;
    kept.delete(version);
    kept.set(version, found);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    yield { hit, version: found };
  }
}

/** Looks versions up in a ledger. */
export const versionLookUp =
  ({ document }: Pick<Ledger, "document">): LookUpVersion =>
  async ({ key, version }) =>
    (await document(key))?.versions.find((one) => one.version === version) ?? null;
