import { Graph, layout } from "@dagrejs/dagre";
import type { Story } from "../api.ts";
import { navigate } from "../router.tsx";
import { texts } from "../texts.ts";

type Members = Story["members"];
const [WIDTH, HEIGHT, MARGIN] = [190, 44, 8];
/** Letters that fit into a box. */
const LETTERS = 21;

interface Node {
  readonly id: string;
  /** Its version; null: an origin that is not in the ledger. */
  readonly version: number | null;
  readonly name: string;
  readonly kind: string;
}
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly told: boolean;
}

/** Documents and what each was made of; an origin that nobody added, an agency say, is a node of its own. */
function graphOf(members: Members): { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } {
  const own = new Set(members.map(({ version }) => version));
  const nodes = new Map<string, Node>();
  for (const { version, outlet, title, lineage } of members)
    nodes.set(`${version}`, { id: `${version}`, version, name: outlet ?? title ?? texts.untitled, kind: lineage.kind });
  const edges = members.flatMap(({ version, lineage: { origins, direction } }) =>
    origins.map(({ document, outlet }): Edge => {
      const elsewhere = document !== null && !own.has(Number(document));
      const from = document ?? `outlet ${outlet}`;
      if (!nodes.has(from))
        nodes.set(from, {
          id: from,
          version: elsewhere ? Number(document) : null,
          name: outlet ?? `#${document}`,
          kind: "outside",
        });
      return { from, to: `${version}`, told: direction === "told" };
    }),
  );
  return { nodes: [...nodes.values()], edges };
}

/** Where boxes and the lines between them go. */
function placed(nodes: readonly Node[], edges: readonly Edge[]) {
  const graph = new Graph().setGraph({ rankdir: "LR", nodesep: 12, ranksep: 48, marginx: MARGIN, marginy: MARGIN });
  for (const { id } of nodes) graph.setNode(id, { width: WIDTH, height: HEIGHT });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const boxOf = (id: string): { readonly x: number; readonly y: number } => graph.node(id) as { x: number; y: number };
  const lineOf = ({ from, to }: Edge): string => {
    const points = (graph.edge(from, to) as { readonly points: readonly { readonly x: number; readonly y: number }[] }).points;
    return `M ${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(" L ")}`;
  };
  return { width, height, boxOf, lineOf };
}

/** What came from what, from left to right. What falls with something wrong is grey. */
export function LineageGraph({ members, fallen }: { readonly members: Members; readonly fallen: ReadonlySet<number> }) {
  const { nodes, edges } = graphOf(members);
  const { width, height, boxOf, lineOf } = placed(nodes, edges);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const namesInto = (id: string): string[] => edges.flatMap(({ from, to }) => (to === id ? [names.get(from)!] : []));
  const fell = (id: string): boolean => fallen.has(Number(id));
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={texts.lineage}>
      <svg
        className="lineage"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={texts.lineage}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <path
            key={`${edge.from} ${edge.to}`}
            d={lineOf(edge)}
            className={`edge ${edge.told ? "" : "unknown"} ${fell(edge.to) ? "fallen" : ""}`}
            markerEnd={edge.told ? "url(#arrow)" : undefined}
          />
        ))}
        {nodes.map((node) => (
          <Box key={node.id} node={node} at={boxOf(node.id)} fell={fell(node.id)} from={namesInto(node.id)} />
        ))}
      </svg>
    </div>
  );
}

interface BoxProps {
  readonly node: Node;
  readonly at: { readonly x: number; readonly y: number };
  readonly fell: boolean;
  readonly from: readonly string[];
}

function Box({ node: { version, name, kind }, at: { x, y }, fell, from }: BoxProps) {
  const what = kind === "outside" ? texts.notInStory : (texts.kind[kind] ?? kind);
  const inside = (
    <>
      <title>{from.length === 0 ? `${name}: ${what}` : `${name}: ${what} ${texts.of} ${from.join(", ")}`}</title>
      <rect x={x - WIDTH / 2} y={y - HEIGHT / 2} width={WIDTH} height={HEIGHT} rx={6} className={kind} />
      <text x={x - WIDTH / 2 + 10} y={y - 4}>
        {name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name}
      </text>
      <text x={x - WIDTH / 2 + 10} y={y + 14} className="what">
        {version === null ? what : `#${version} ${what}`}
      </text>
    </>
  );
  if (version === null) return <g className="node">{inside}</g>;
  const path = `/document/${version}`;
  const open = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    navigate(path);
  };
  return (
    <a href={path} className={fell ? "node fallen" : "node"} onClick={open}>
      {inside}
    </a>
  );
}
