import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { useMemo } from "react";
import type { Network } from "../api.ts";
import { navigate } from "../router.tsx";
import { texts } from "../texts.ts";

const [WIDTH, HEIGHT, EDGE] = [720, 460, 80];
/** Room above and below the outermost dots, for their names. */
const MARGIN = 34;
/** Steps after which everybody has found a place; drawn once, as nothing on the page should move. */
const STEPS = 300;

interface Dot {
  readonly id: number;
  readonly name: string;
  readonly events: number;
  x?: number;
  y?: number;
}

/** Somebody in the middle, around them those with whom they take part in events. Where each stands follows from the data alone. */
function dotsOf(center: Dot, { partners, bonds }: Network): readonly Dot[] {
  const dots: Dot[] = [center, ...partners].map(({ id, name, events }) => ({ id, name, events }));
  const links = [
    ...partners.map(({ id, events }) => ({ source: center.id, target: id, events })),
    ...bonds.map(({ a, b, events }) => ({ source: a, target: b, events })),
  ];
  forceSimulation(dots)
    .force(
      "link",
      forceLink<Dot, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(110)
        .strength(0.25),
    ) // prettier-ignore
    .force("apart", forceManyBody().strength(-260))
    .force("room", forceCollide(30))
    .force("x", forceX(WIDTH / 2).strength(0.06))
    .force("y", forceY(HEIGHT / 2).strength(0.1))
    .force("middle", forceCenter(WIDTH / 2, HEIGHT / 2))
    .stop()
    .tick(STEPS);
  for (const dot of dots) {
    dot.x = Math.max(EDGE, Math.min(WIDTH - EDGE, dot.x ?? 0));
    dot.y = Math.max(24, Math.min(HEIGHT - 24, dot.y ?? 0));
  }
  return dots;
}

/** With whom somebody takes part in events: a drawing, and the same as a list. */
export function NetworkGraph({ id, name, network }: { readonly id: number; readonly name: string; readonly network: Network }) {
  const { partners, bonds } = network;
  const most = Math.max(1, ...partners.map(({ events }) => events));
  const dots = useMemo(() => dotsOf({ id, name, events: most }, network), [id, name, most, network]);
  const at = new Map(dots.map((dot) => [dot.id, dot]));
  const heights = dots.map(({ y = 0 }) => y);
  const [top, bottom] = [Math.min(...heights) - MARGIN, Math.max(...heights) + MARGIN];
  const lines = [...partners.map((partner) => ({ a: id, b: partner.id, events: partner.events })), ...bonds];
  return (
    <figure className="network">
      <svg
        viewBox={`0 ${top} ${WIDTH} ${bottom - top}`}
        role="img"
        aria-label={`${texts.who.withWhom}: ${partners.map((one) => one.name).join(", ")}`}
      >
        {lines.map(({ a, b, events }) => (
          <line
            key={`${a} ${b}`}
            x1={at.get(a)!.x}
            y1={at.get(a)!.y}
            x2={at.get(b)!.x}
            y2={at.get(b)!.y}
            className={a === id ? "own" : "other"}
            strokeWidth={1 + (4 * events) / most}
          />
        ))}
        {dots.map((dot) => (
          <g key={dot.id} className={dot.id === id ? "dot-self" : "dot-other"} onClick={() => navigate(`/who/${dot.id}`)}>
            <circle cx={dot.x} cy={dot.y} r={dot.id === id ? 11 : 5 + (5 * dot.events) / most} />
            <text x={dot.x} y={(dot.y ?? 0) - 14} textAnchor="middle">
              {dot.name.length > 22 ? `${dot.name.slice(0, 21)}…` : dot.name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
