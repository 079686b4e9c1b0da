// node --conditions=@hearsay/source benchmarks/golden-floors.ts [--update]: the golden set against its floors; --update writes them anew.
import { loadGolden } from "./corpus/golden/load-golden.ts";
import { scoreArticle } from "./metric/golden/score-article.ts";
import { MEASURES, total } from "./metric/golden/sheet.ts";
import { runTask } from "./pool/run-task.ts";
import { fallen, floorsOf, readFloors, writeFloors } from "./run/floors.ts";

const articles = await loadGolden();
const readings = await runTask(
  "readArticle",
  articles.map(({ input }) => input),
);
const found = floorsOf(total(articles.map(({ record }, i) => scoreArticle(record, readings[i]!))));
if (process.argv.includes("--update")) writeFloors(found);
const floors = readFloors();
for (const name of MEASURES)
  process.stdout.write(`${name.padEnd(24)} ${found[name].toFixed(1).padStart(6)}  floor ${floors[name].toFixed(1)}\n`);
const below = fallen(floors, found);
if (below.length > 0) {
  process.stderr.write(`${below.join("\n")}\n`);
  process.exitCode = 1;
}
