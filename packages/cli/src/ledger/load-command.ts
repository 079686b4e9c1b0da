import type { Ledger } from "@hearsay/ledger";
import { checkShard, readShard, ShardError, StoreError } from "@hearsay/queue";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { text } from "../command/values.ts";
import { counted } from "../record/wording.ts";
import { messageOf } from "../text/message-of.ts";
import { chooseShards, findShards, type FoundShard } from "./find-shards.ts";
import { sightingsOf } from "./shard-sightings.ts";
import type { Prepare, Tools } from "./tools.ts";
import { printJsonLine } from "./tools.ts";

/** `hearsay load`: shards into a ledger, in the order of their names; then stories and lineage. */
export const prepare: Prepare = ({ given, positionals }, tools) => {
  if (positionals.length === 0) throw new UsageError("nothing to load: name shards, folders of them, or s3://BUCKET/PREFIX");
  const wanted = { program: text(given, "program"), model: text(given, "model") };
  return async (ledger) => {
    try {
      const found = await findShards(positionals, tools.environment.variables);
      const { chosen, left } = await chooseShards(found, wanted);
      if (left > 0) tools.console.remark(`${counted(left, "shard", "shards")} left out: other code read the same`);
      if (chosen.length === 0) tools.console.problem("there is no shard to load");
      return await load(ledger, chosen, given.has("json"), tools);
    } catch (error) {
      if (!(error instanceof ShardError || error instanceof StoreError)) throw error;
      tools.console.problem(error.message);
      return exitCode.failed;
    }
  };
};

/** All shards, or none behind the first that is not whole: another order would make another ledger. */
async function load(ledger: Ledger, shards: readonly FoundShard[], json: boolean, tools: Tools): Promise<number> {
  const { environment, console } = tools;
  const { interruption } = environment;
  const loaded = new Map((await ledger.shards()).map((shard) => [shard.name, shard]));
  const counts = { added: 0, known: 0, shards: 0, passed: 0 };
  for (const shard of shards) {
    if (interruption.aborted) break;
    if (loaded.has(shard.name)) {
      counts.passed++;
      continue;
    }
    const { documents, sha256 } = await checked(shard);
    for await (const { outcome } of ledger.addAll(sightingsOf(shard.header, readShard(shard), interruption))) {
      if (outcome === "known") counts.known++;
      else counts.added++;
    }
    if (interruption.aborted) break;
    await ledger.noteShard({ name: shard.name, documents, sha256, loadedAt: environment.date().toISOString() });
    counts.shards++;
    if (json) await printJsonLine({ shard: shard.name, documents }, tools);
  }
  const stories = interruption.aborted ? 0 : await arrangeAll(ledger, interruption);
  const { added, known, passed } = counts;
  console.remark(`${interruption.aborted ? "interrupted: " : ""}loaded ${counted(counts.shards, "shard", "shards")}${passed > 0 ? `, ${passed} were loaded before` : ""}; added ${counted(added, "document", "documents")}${known > 0 ? `, ${known} were known` : ""}; ${counted(stories, "story", "stories")}`); // prettier-ignore
  if (interruption.aborted) return Number(interruption.reason);
  return console.problems > 0 ? exitCode.failed : exitCode.done;
}

async function checked(shard: FoundShard): Promise<{ readonly documents: number; readonly sha256: string }> {
  try {
    return await checkShard(shard);
  } catch (error) {
    if (error instanceof ShardError) throw error;
    throw new ShardError(`${shard.name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

async function arrangeAll(ledger: Ledger, signal: AbortSignal): Promise<number> {
  const stories = new Set<number>();
  for await (const { story } of ledger.arrange()) {
    stories.add(story);
    if (signal.aborted) break;
  }
  return stories.size;
}
