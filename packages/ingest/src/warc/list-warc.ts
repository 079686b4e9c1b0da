import type { Origin } from "../origin/origin.ts";
import type { UnreadableRule } from "../rules.ts";
import { documentOf, type ReadWarcOptions, responses } from "./read-warc.ts";
import type { LoadedDocument } from "../loaded-document.ts";
import { UnreadableError } from "../errors.ts";

/** Where one answer stands in a WARC file. */
export interface WarcPlace {
  readonly path: string;
  /** Of its record, or of the gzip member that holds it, in bytes. */
  readonly offset: number;
  /** In that member, inflated. */
  readonly within: number;
}

/**
 * The answers of a WARC file, or of a range of it, that may be articles, each an origin of its own, and its damaged parts; at the end, how
 * many answers were passed over, and why.
 * @param name what the user calls the file
 */
export async function* listWarc(name: string, path: string, options: ReadWarcOptions = {}): AsyncGenerator<Origin, void> {
  const passed = new Map<UnreadableRule, number>();
  let found = 0;
  for await (const { record, name: place, response } of responses(path, options)) {
    found += 1;
    const shown = name + place.slice(path.length);
    if (!("rule" in response)) yield { kind: "warc", name: shown, path, offset: record.offset, within: record.within };
    else if (record.kind === "gap") yield { kind: "unreadable", name: shown, ...response };
    else passed.set(response.rule, (passed.get(response.rule) ?? 0) + 1);
  }
  // A range may well hold none.
  if (found === 0 && options.length === undefined)
    yield { kind: "unreadable", name, rule: "empty", message: "it holds no answers of web servers" };
  if (passed.size > 0) yield { kind: "skipped", name, message: summary(passed) };
}

function summary(passed: ReadonlyMap<UnreadableRule, number>): string {
  const count = [...passed.values()].reduce((a, b) => a + b, 0);
  const reasons = [...passed].toSorted(([, a], [, b]) => b - a).map(([rule, times]) => `${times} ${rule}`);
  return `skipped ${count} ${count === 1 ? "answer that is no article" : "answers that are no articles"}: ${reasons.join(", ")}`;
}

/**
 * Reads one answer of a WARC file.
 * @throws UnreadableError
 */
export async function loadWarcRecord({ path, offset, within }: WarcPlace, signal: AbortSignal | null): Promise<LoadedDocument> {
  for await (const { record, response } of responses(path, { offset, length: 1, signal })) {
    if (record.within !== within) continue;
    if ("rule" in response) throw new UnreadableError(response.rule, response.message);
    // Awaited here: leaving the loop closes the file first, and a page that fails in that moment would end the process.
    return await documentOf(response);
  }
  throw new UnreadableError("missing", "the record is not there any more");
}
