import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { queryOf } from "./query.ts";
import { type Prepare, printJson, printLines } from "./tools.ts";

/** `hearsay find`: events and statements of a ledger, a page of them. */
export const prepare: Prepare = (request, tools) => {
  const { given, positionals } = request;
  const query = queryOf(given, positionals);
  const { limit: _, cursor: __, order: ___, ...asked } = query;
  if (Object.keys(asked).length === 0) throw new UsageError("find what? Give WORDS or an option, as in: hearsay find --source Putin (“hearsay help find”)"); // prettier-ignore
  return async (ledger) => {
    const page = await ledger.find(query);
    if (given.has("json")) {
      await printJson(page, tools);
      return exitCode.done;
    }
    const { hitLines } = await import("./hit-lines.ts");
    await printLines((width) => page.hits.flatMap((hit, index) => [...(index > 0 ? [[]] : []), ...hitLines(hit, width)]), request, tools); // prettier-ignore
    if (page.hits.length === 0) tools.console.remark("nothing found");
    if (page.cursor !== null) tools.console.remark(`there is more: --cursor ${page.cursor}`);
    return exitCode.done;
  };
};
