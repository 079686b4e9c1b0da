import type { Hit, Ledger, StoredVersion, Withdrawal } from "@hearsay/ledger";

/** A ledger as strangers see it: where it lies, and where on a disk its files lay, is nobody’s business. */
export function withoutPaths(ledger: Ledger, location: string): Ledger {
  return {
    ...ledger,
    location,
    find: async (query) => {
      const page = await ledger.find(query);
      return { ...page, hits: page.hits.map(hit) };
    },
    stream: async function* (query) {
      for await (const found of ledger.stream(query)) yield hit(found);
    },
    saidOf: async (entity, limit) => (await ledger.saidOf(entity, limit)).map(hit),
    records: async (kind, ids) => (await ledger.records(kind, ids)).map(hit),
    document: async (id) => {
      const found = await ledger.document(id);
      return found === null ? null : { ...found, versions: found.versions.map(version) };
    },
    versions: async function* (options) {
      for await (const found of ledger.versions(options)) yield version(found);
    },
    withdrawals: async () => (await ledger.withdrawals()).map(withdrawal),
  };
}

const isWeb = (address: string | null): boolean => address !== null && /^https?:\/\//iu.test(address);
const hit = <Found extends Hit>(found: Found): Found =>
  isWeb(found.origin.fetchedFrom) ? found : { ...found, origin: { ...found.origin, fetchedFrom: null } };

/** A document of a disk that was withdrawn is named by its file alone. */
const withdrawal = (made: Withdrawal): Withdrawal =>
  made.kind === "document" && !isWeb(made.target) ? { ...made, target: made.target.replace(/^.*[/\\]/u, "") } : made;

function version(found: StoredVersion): StoredVersion {
  const { document } = found.reading;
  const id = isWeb(document.id) ? document.id : (document.url ?? found.key);
  return {
    ...found,
    fetchedFrom: isWeb(found.fetchedFrom) ? found.fetchedFrom : null,
    reading: { ...found.reading, document: { ...document, id } },
  };
}
