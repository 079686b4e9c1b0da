import type { StoryHead } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { wholeNumber } from "../command/values.ts";
import { counted } from "../record/wording.ts";
import { hanging } from "../terminal/layout.ts";
import { joined, type Line, run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";
import { numberOf } from "./reason.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

const dot = run(" · ", "faint");

/** `hearsay story`: lists stories, or tells one. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const limit = wholeNumber(given, "limit", 1, 1000) ?? 20;
  if (positionals.length === 0)
    return async (ledger) => {
      const heads = await ledger.stories(limit);
      if (given.has("json")) await printJson(heads, tools);
      else await printLines((width) => heads.flatMap((head) => headLines(head, width)), request, tools);
      return exitCode.done;
    };
  const id = numberOf(positionals, "hearsay story NUMBER (“hearsay story” lists them)");
  return async (ledger) => {
    const story = await ledger.story(id);
    if (story === null) {
      tools.console.problem(`there is no story ${id}; “hearsay story” lists them`);
      return exitCode.failed;
    }
    const { storyJson, storyLines } = await import("./story-lines.ts");
    if (given.has("json")) await printJson(storyJson(story), tools);
    else await printLines((width) => storyLines(story, limit, width), request, tools);
    return exitCode.done;
  };
};

function headLines({ id, title, first, last, documents }: StoryHead, width: number): Line[] {
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)];
  const parts = [
    [run(`story ${id}`, "strong")],
    [run(printable(title ?? "untitled"), "title")],
    [run(counted(documents, "document"))],
    [run(from === to ? from : `${from} to ${to}`, "faint")],
  ];
  return hanging(joined(parts, dot), width, [], [run("   ")]);
}
