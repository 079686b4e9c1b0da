import type { LedgerClaim, Passage, ToldStory } from "@hearsay/ledger";

/** A story for the app: passages with their words, readings left to the documents. */
export function storyJson({ members, claims, contradictions, ...head }: ToldStory): unknown {
  const textOf = ({ version, span }: Passage): string => readingOf(members, version)?.document.text.slice(...span) ?? "";
  const sentenceOf = ({ version, span: [start, end] }: Passage): string => {
    const reading = readingOf(members, version);
    const [from, to] = reading?.sentences.find(([first, last]) => first <= start && end <= last) ?? [start, end];
    return reading?.document.text.slice(from, to) ?? "";
  };
  const passage = (one: Passage): unknown => ({ ...one, text: textOf(one), sentence: sentenceOf(one) });
  return {
    ...head,
    members: members.map(({ version: { version, key, url, title, outlet, published, reading }, lineage, drift }) => ({
      version,
      key,
      url,
      title,
      outlet,
      published,
      lineage,
      drift,
      places: reading.entities.flatMap(({ name, place }) =>
        place === null ? [] : [{ name, latitude: place.latitude, longitude: place.longitude, precision: place.precision }],
      ),
    })),
    claims: claims.map((claim) => ({
      ...claim,
      ...saidBy(claim, members),
      carriers: claim.carriers.map((carrier) => ({ ...carrier, text: textOf(carrier) })),
    })),
    contradictions: contradictions.map(({ kind, a, b }) => ({ kind, a: passage(a), b: passage(b) })),
  };
}

const readingOf = (members: ToldStory["members"], version: number) =>
  members.find((member) => member.version.version === version)?.version.reading;

/** Who says so, whether it is denied, and what it is in a few words. */
function saidBy(
  { kind, records }: LedgerClaim,
  members: ToldStory["members"],
): { source: string | null; denies: boolean; label: string } {
  const [first] = records;
  const reading = first === undefined ? undefined : readingOf(members, first.version);
  if (first === undefined || reading === undefined) return { source: null, denies: false, label: "" };
  const event = kind === "event" ? reading.events.find(({ id }) => id === first.ref) : undefined;
  const statement = reading.statements.find(({ id }) => id === (event === undefined ? first.ref : event.statement));
  const entity = reading.entities.find(({ id }) => id === statement?.source?.entity);
  const words = statement?.source?.spans.map((span) => reading.document.text.slice(...span)).join(" ") ?? null;
  const label =
    event === undefined ? (statement?.cue?.act ?? "speech") : event.mode === null ? event.type : `${event.type}/${event.mode}`;
  return { source: entity?.name ?? words, denies: statement?.cue?.act === "deny" || event?.status === "denied", label };
}
