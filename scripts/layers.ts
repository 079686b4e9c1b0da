/**
 * The rooms of the house and the arrows between them: who may import whom. `check-layers.ts` holds the code to it and
 * ARCHITECTURE.md draws its diagram from it.
 */
export interface Room {
  /** Folder or file, from the repository's root. */
  readonly path: string;
  readonly name: string;
  /** Names of the rooms that it may import from. */
  readonly uses: readonly string[];
}

const STAGES = [
  "section",
  "segmentation",
  "encoder",
  "syntax",
  "attribution",
  "entity",
  "time",
  "place",
  "event",
  "check",
] as const;
const stage = (name: string): Room => ({ path: `packages/core/src/${name}`, name, uses: ["document", "pipeline"] });

export const ROOMS: readonly Room[] = [
  { path: "packages/core/src/document", name: "document", uses: [] },
  { path: "packages/core/src/pipeline", name: "pipeline", uses: ["document"] },
  ...STAGES.map(stage),
  { path: "packages/core/src/reading", name: "reading", uses: ["document"] },
  { path: "packages/core/src/language/en", name: "language/en", uses: ["document", "pipeline", ...STAGES] },
  { path: "packages/core/src/reader.ts", name: "reader", uses: ["document", "pipeline", "reading", "language/en"] },
  {
    path: "packages/core/src/index.ts",
    name: "core",
    uses: ["document", "pipeline", "segmentation", "encoder", "reading", "reader", "language/en"],
  },
  { path: "packages/model-en/src", name: "model-en", uses: ["core"] },
  { path: "packages/ingest/src", name: "ingest", uses: ["core"] },
  { path: "packages/story/src", name: "story stages", uses: ["core"] },
  { path: "packages/story/src/language/en", name: "story/language/en", uses: ["core", "story stages"] },
  { path: "packages/story/src/index.ts", name: "story", uses: ["core", "story stages", "story/language/en"] },
  { path: "packages/ledger/src", name: "ledger", uses: ["core", "story"] },
  { path: "packages/queue/src", name: "queue", uses: ["core", "ingest"] },
  { path: "packages/web/src", name: "web", uses: ["core", "story", "ledger"] },
  { path: "packages/web/app", name: "app", uses: ["core", "story", "web"] },
  { path: "packages/cli/src", name: "cli", uses: ["core", "model-en", "ingest", "story", "ledger", "queue", "web"] },
];

/** The room that a file lies in: that with the longest path. */
export function roomOf(file: string): Room | null {
  const holding = ROOMS.filter(({ path }) => file === path || file.startsWith(`${path}/`));
  return holding.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** The arrows as a Mermaid diagram. Every stage has the same arrows, so that they are drawn as one box. */
export function diagram(): string {
  const box = (name: string): string => (STAGES.includes(name as (typeof STAGES)[number]) ? "stages" : name);
  const id = (name: string): string => name.replaceAll(/\W/gu, "_");
  const arrows = new Set(ROOMS.flatMap(({ name, uses }) => uses.map((used) => `  ${id(box(name))} --> ${id(box(used))}`)));
  const boxes = [...new Set(ROOMS.map(({ name }) => box(name)))].map(
    (name) => `  ${id(name)}["${name === "stages" ? STAGES.join("<br>") : name}"]`,
  );
  return [
    "```mermaid",
    "flowchart BT",
    ...boxes,
    ...[...arrows].filter((arrow) => !/^ {2}(\w+) --> \1$/u.test(arrow)),
    "```",
  ].join("\n");
}
