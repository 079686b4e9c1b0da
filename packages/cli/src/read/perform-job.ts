import { failure, type Given, type Job, type Outcome } from "./job.ts";
import { ReaderError } from "./reader-error.ts";
import type { DocumentReader, LoadedDocument, Services } from "./services.ts";

/**
 * Loads and reads one document; what goes wrong with it is its outcome.
 * @param reader the model, which may still be loading while the document is fetched
 * @throws ReaderError alone: without a model, nothing can be read.
 */
export async function performJob(
  job: Job,
  services: Pick<Services, "load" | "checkText">,
  reader: Promise<DocumentReader>,
  signal: AbortSignal | null,
): Promise<Outcome> {
  if (job.kind === "failure" || job.kind === "remark") return job;
  try {
    if (job.kind === "document") await services.checkText?.(job.document.text);
    const document = job.kind === "document" ? job.document : withGiven(await services.load(job.origin, signal), job.given);
    const { notes = [], provenance = [], ...input } = document;
    const reading = await (await reader).read(input);
    // What was noticed on the way in belongs to the record as much as what was noticed while reading.
    const diagnostics = [...notes, ...reading.diagnostics];
    return { kind: "reading", name: job.name, reading: { ...reading, diagnostics }, provenance };
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    const failed = failure(job.name, error);
    return job.kind === "origin" && job.origin.kind !== "unreadable" && isPassing(error) ? { ...failed, passing: true } : failed;
  }
}

/** What is wrong is not with the document but with the way to it: a folder of the network that is away, say. */
const isPassing = (error: unknown): boolean => error instanceof Error && "rule" in error && PASSING.has(String(error.rule));
const PASSING = new Set(["missing", "permission-denied", "read-failed"]);

/** The document with what the user says of it, which wins over what the document says of itself. */
export function withGiven(document: LoadedDocument, given: Given): LoadedDocument {
  return {
    ...document,
    published: given.published ?? document.published,
    outlet: given.outlet ?? document.outlet,
  };
}
