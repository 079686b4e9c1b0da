import type { ExportFormat } from "@hearsay/ledger";
import { exitCode } from "../command/exit-code.ts";
import { UsageError } from "../command/usage-error.ts";
import { text } from "../command/values.ts";
import { counted } from "../record/wording.ts";
import { messageOf } from "../text/message-of.ts";
import { queryOf } from "./query.ts";
import type { Prepare } from "./tools.ts";
import { writeStream } from "./write-stream.ts";

/** What may be said of an export of everything. */
const WHOLE = new Set(["as", "output", "ledger", "quiet"]);

/** `hearsay export`: all that a query finds, in one of several formats, in little memory. */
export const prepare: Prepare = ({ given, positionals }, { environment, console }) => {
  const format = text(given, "as") as ExportFormat | "canonical" | null;
  if (format === null) throw new UsageError("export needs a format: --as json|ndjson|csv|geojson|jsonld|parquet|stix|canonical");
  const query = queryOf(given, positionals);
  const file = text(given, "output");
  if (format === "parquet" && file === null && environment.stdout.isTTY === true) throw new UsageError("parquet is no text for a terminal: name a file with --output"); // prettier-ignore
  if (format === "canonical" && (positionals.length > 0 || [...given.keys()].some((name) => !WHOLE.has(name))))
    throw new UsageError("--as canonical writes the whole ledger: leave the other options and words out");
  return async (ledger) => {
    const { exportHits, versionLookUp } = await import("@hearsay/ledger");
    const encoder = new TextEncoder();
    const lines = async function* () {
      for await (const line of ledger.canonical()) {
        if (environment.interruption.aborted) return;
        written++;
        yield encoder.encode(line);
      }
    };
    let written = 0;
    const counting = async function* () {
      for await (const hit of ledger.stream(query)) {
        if (environment.interruption.aborted) return;
        written++;
        yield hit;
      }
    };
    const chunks =
      format === "canonical"
        ? lines()
        : exportHits(counting(), format, {
            lookUp: versionLookUp(ledger),
            exportedAt: environment.date().toISOString(),
          });
    if (file === null) {
      for await (const chunk of chunks) await console.print(chunk);
      return exitCode.done;
    }
    try {
      await writeStream(file, chunks, environment.interruption);
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
      console.problem(`${file}: cannot be written: ${messageOf(error)}`);
      return exitCode.failed;
    }
    if (environment.interruption.aborted) return Number(environment.interruption.reason);
    console.remark(
      `wrote ${format === "canonical" ? counted(written, "document", "documents") : counted(written, "event or statement", "events and statements")} to ${file}`,
    );
    return exitCode.done;
  };
};
