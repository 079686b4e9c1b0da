import type { Story } from "../api.ts";
import { navigate } from "../router.tsx";
import { texts } from "../texts.ts";

type Members = Story["members"];
const [STEP, LEFT, TOP, INDENT] = [44, 24, 28, 56];

/** How deep a document stands below an original: each is drawn to the right of what it comes from. */
function depths(members: Members): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const depth = (version: number, seen: ReadonlySet<number>): number => {
    const known = found.get(version);
    if (known !== undefined || seen.has(version)) return known ?? 0;
    const origins = members.find((member) => member.version === version)?.lineage.origins ?? [];
    const above = origins.flatMap(({ document }) =>
      document === null ? [] : [depth(Number(document), new Set([...seen, version]))],
    );
    const own = above.length === 0 ? 0 : 1 + Math.max(...above);
    found.set(version, own);
    return own;
  };
  for (const { version } of members) depth(version, new Set());
  return found;
}

/** Documents by time, each with a line from what it was made of. What falls with something wrong is grey. */
export function LineageGraph({ members, fallen }: { readonly members: Members; readonly fallen: ReadonlySet<number> }) {
  const deep = depths(members);
  const rowOf = new Map(members.map(({ version }, index) => [version, index]));
  const x = (version: number): number => LEFT + INDENT * (deep.get(version) ?? 0);
  const y = (version: number): number => TOP + STEP * (rowOf.get(version) ?? 0);
  const width = 640;
  return (
    <svg className="lineage" viewBox={`0 0 ${width} ${TOP + STEP * members.length}`} role="group" aria-label={texts.lineage}>
      {members.flatMap(({ version, lineage }) =>
        lineage.origins.flatMap(({ document }) => {
          const from = Number(document);
          if (document === null || !rowOf.has(from)) return [];
          const path = `M ${x(from)} ${y(from)} C ${x(from)} ${y(version)}, ${x(from)} ${y(version)}, ${x(version)} ${y(version)}`;
          return [<path key={`${version}-${from}`} d={path} className={fallen.has(version) ? "edge fallen" : "edge"} />];
        }),
      )}
      {members.map(({ version, outlet, title, lineage }) => (
        <a
          key={version}
          href={`/document/${version}`}
          className={fallen.has(version) ? "node fallen" : "node"}
          onClick={(event) => {
            event.preventDefault();
            navigate(`/document/${version}`);
          }}
        >
          <circle cx={x(version)} cy={y(version)} r={lineage.kind === "original" ? 8 : 6} className={lineage.kind} />
          <text x={x(version) + 14} y={y(version) + 4}>
            {outlet ?? title ?? `#${version}`}
            <tspan className="what">
              {" "}
              {texts.kind[lineage.kind]}{" "}
              {lineage.origins
                .map(({ document, outlet: name }) =>
                  document === null ? name : rowOf.has(Number(document)) ? "" : `of #${document}`,
                )
                .join(" ")}
            </tspan>
          </text>
        </a>
      ))}
    </svg>
  );
}
