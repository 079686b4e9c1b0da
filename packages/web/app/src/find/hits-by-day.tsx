import type { Hit } from "../api.ts";
import { Hits } from "../parts/hits.tsx";
import { dateText } from "../parts/imprint.tsx";
import { texts } from "../texts.ts";

interface Day {
  readonly day: string | null;
  readonly hits: Hit[];
}

/** The day of a hit: that of what happened; where it is not told, and for what is said, that of publication. */
const dayOf = ({ event, origin }: Hit): string | null => (event?.time?.from ?? origin.published)?.slice(0, 10) ?? null;

/** Hits by their days, the last first; what has none stands at the end. */
function daysOf(hits: readonly Hit[]): readonly Day[] {
  const days = new Map<string | null, Hit[]>();
  for (const hit of hits) days.set(dayOf(hit), [...(days.get(dayOf(hit)) ?? []), hit]);
  return [...days].map(([day, those]) => ({ day, hits: those })).sort((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
}

/** What was found as a timeline, a section for each day. */
export function HitsByDay({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <div className="days">
      {daysOf(hits).map(({ day, hits: those }) => (
        <section key={day ?? ""} aria-label={day === null ? texts.find.dayUnknown : dateText(day)}>
          <h2>{day === null ? texts.find.dayUnknown : dateText(day)}</h2>
          <Hits hits={those} />
        </section>
      ))}
    </div>
  );
}
