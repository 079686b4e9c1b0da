import type { Reading, Source, Statement } from "@hearsay/core";
import { words } from "../record/evidence.ts";
import { shortened } from "../record/heading.ts";
import { nameSource } from "../record/source-name.ts";
import { actVerbs, hedges, quotationNote } from "../record/wording.ts";
import { printable } from "../text/printable.ts";
import { joined, run, type Run } from "./run.ts";

/**
 * How something is said, in one line: the words of the text (“he emphasized”), the act, how surely, through whom.
 * @param named whether the source's name stands beside it already, so that its words would repeat it
 */
export function howItIsSaid(reading: Reading, statement: Statement, named: boolean): Run[] {
  return joined(
    [cueRuns(reading, statement, named), actRuns(statement), noteRuns(reading, statement), relayRuns(reading, statement)],
    run(" · ", "faint"),
  );
}

function cueRuns(reading: Reading, { source, cue }: Statement, named: boolean): Run[] {
  if (cue === null) return [];
  const said = run(printable(words(reading, cue.spans)), "cue");
  const who = named || source === null ? null : ownWords(reading, source);
  if (who === null) return [said];
  const before = (source?.spans[0]?.[0] ?? 0) < (cue.spans[0]?.[0] ?? 0);
  return before ? [run(who, "source"), run(" "), said] : [said, run(" "), run(who, "source")];
}

/** The source's words where they are not its name: “He”, “the North Korean leader”; null where they are. */
function ownWords(reading: Reading, source: Source): string | null {
  const inText = words(reading, source.spans);
  const { name } = nameSource(reading, source);
  return inText.toLowerCase().includes(name.toLowerCase()) ? null : printable(shortened(inText, 40));
}

function actRuns({ cue, certainty }: Statement): Run[] {
  const hedge = hedges[certainty];
  const how = hedge === null ? [] : [run(`${hedge.sign}\u00a0${hedge.word}`.replaceAll(" ", "\u00a0"), "hedge")];
  if (cue === null) return how;
  return joined([actOf(cue), how], run(" · ", "faint"));
}

/** The act where the cue does not say it already; a denial always, because it turns the meaning round. */
function actOf({ act, lemma }: NonNullable<Statement["cue"]>): Run[] {
  if (act === "deny") return [run(`✗\u00a0${actVerbs.deny}`, "denial")];
  return lemma === act ? [] : [run(actVerbs[act], "faint")];
}

function noteRuns(reading: Reading, statement: Statement): Run[] {
  const note = quotationNote(reading, statement);
  return note === null ? [] : [run(note, "hedge")];
}

function relayRuns(reading: Reading, { via }: Statement): Run[] {
  if (via.length === 0) return [];
  const names = via.map((relay) => [run(printable(nameSource(reading, relay).name), "relay")]);
  return [run("via ", "relay"), ...joined(names, run(", ", "relay"))];
}
