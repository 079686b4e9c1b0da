import type { Presence } from "../api.ts";
import { texts } from "../texts.ts";

const [WIDTH, HEIGHT, FOOT] = [720, 140, 22];
/** Beyond so many months, years are drawn. */
const MOST = 60;

interface Bar {
  readonly name: string;
  readonly documents: number;
}

/** Months between the first and the last one, those without a document too; a long time by its years. */
function barsOf(months: Presence["months"]): readonly Bar[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const numberOf = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
  const yearly = numberOf(last.month) - numberOf(first.month) >= MOST;
  const [from, to] = yearly
    ? [Number(first.month.slice(0, 4)), Number(last.month.slice(0, 4))]
    : [numberOf(first.month), numberOf(last.month)];
  const nameOf = (at: number): string => (yearly ? `${at}` : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  const counted = new Map<string, number>();
  for (const { month, documents } of months) {
    const name = yearly ? month.slice(0, 4) : month;
    counted.set(name, (counted.get(name) ?? 0) + documents);
  }
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    name: nameOf(from + at),
    documents: counted.get(nameOf(from + at)) ?? 0,
  }));
}

/** How many documents name somebody, month by month. */
export function Months({ months }: Pick<Presence, "months">) {
  const bars = barsOf(months);
  if (bars.length === 0) return <p>{texts.nothing}</p>;
  const most = Math.max(...bars.map(({ documents }) => documents));
  const step = Math.min(48, WIDTH / bars.length);
  const said = (bar: Bar): string => `${bar.name}: ${texts.documentsCount(bar.documents)}`;
  return (
    <figure className="months">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={bars.filter(({ documents }) => documents > 0).map(said).join(", ")} // prettier-ignore
      >
        {bars.map((bar, at) => {
          const height = ((HEIGHT - FOOT - 16) * bar.documents) / most;
          return (
            <rect key={bar.name} x={at * step + 1} y={HEIGHT - FOOT - height} width={Math.max(1, step - 2)} height={height}>
              <title>{said(bar)}</title>
            </rect>
          );
        })}
        <line x1={0} x2={bars.length * step} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        <text x={0} y={HEIGHT - 5}>
          {bars[0]!.name}
        </text>
        {bars.length * step > 150 && (
          <text x={bars.length * step} y={HEIGHT - 5} textAnchor="end">
            {bars.at(-1)!.name}
          </text>
        )}
      </svg>
      <figcaption>{texts.who.whenNote}</figcaption>
    </figure>
  );
}
