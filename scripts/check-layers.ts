// Holds every import to the arrows of layers.ts; `--write` also redraws the diagram in ARCHITECTURE.md.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { diagram, roomOf, ROOMS } from "./layers.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const architecture = new URL("../ARCHITECTURE.md", import.meta.url);
const MARKS = /(<!-- layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/u;
/** Fewer modules than this means that the checker did not understand the code, and would pass anything. */
const FEWEST = 60;

process.chdir(root);
const { output } = await cruise(
  [
    "packages/core/src",
    "packages/model-en/src",
    "packages/ingest/src",
    "packages/story/src",
    "packages/ledger/src",
    "packages/queue/src",
    "packages/cli/src",
  ],
  {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["@hearsay/source", "import", "node", "default"] },
  },
  { extensions: [".ts", ".js"] },
);
const { modules } = output as ICruiseResult;
const own = modules.filter(({ source }) => roomOf(source) !== null);
const problems = own.flatMap(({ source, dependencies }) => {
  const room = roomOf(source)!;
  return dependencies.flatMap(({ resolved, coreModule }) => {
    if (coreModule && source.startsWith("packages/core/"))
      return [`${source} imports ${resolved}: core touches no disk, no network, no clock`];
    const used = roomOf(resolved);
    return used === null || used === room || room.uses.includes(used.name)
      ? []
      : [`${source} imports ${resolved}: ${room.name} may not use ${used.name}`];
  });
});
if (own.length < FEWEST) problems.push(`only ${own.length} modules were seen; the checker does not understand the code`);
const circular = own
  .filter(({ dependencies }) => dependencies.some(({ circular: round }) => round))
  .map(({ source }) => `${source} is part of a circle of imports`);
const text = readFileSync(architecture, "utf8");
const drawn = text.replace(MARKS, `$1${diagram()}$2`);
if (process.argv.includes("--write")) writeFileSync(architecture, drawn);
else if (drawn !== text)
  problems.push("ARCHITECTURE.md shows other arrows than layers.ts: run node scripts/check-layers.ts --write");

for (const problem of [...problems, ...circular]) process.stderr.write(`${problem}\n`);
process.stdout.write(`${own.length} modules in ${ROOMS.length} rooms, ${problems.length + circular.length} problems\n`);
process.exitCode = problems.length + circular.length > 0 ? 1 : 0;
