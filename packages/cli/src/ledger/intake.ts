import type { Intake, Taken } from "@hearsay/web";
import type { DocumentReader, Services } from "../read/services.ts";

/** Reads one document after another: the model is one. */
export function intakeOf(services: Services, open: () => Promise<DocumentReader>): Intake {
  let reader: Promise<DocumentReader> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    load: (what, signal) => load(what, services, signal),
    read: (input) => {
      const turn = last.then(async () => {
        reader ??= open();
        return (await reader).read(input);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    describe: async () => (await services.describe?.()) ?? { model: "unknown", program: "hearsay" },
  };
}

async function load(what: Taken, services: Services, signal: AbortSignal) {
  if (what.kind === "text") {
    await services.checkText?.(what.text);
    return { text: what.text };
  }
  if (what.kind === "file") {
    if (services.loadBytes === undefined) throw new Error("files cannot be read here");
    const { notes: _, provenance: __, ...document } = await services.loadBytes(what.bytes, what.name);
    return document;
  }
  if (!URL.canParse(what.url) || !/^https?:$/u.test(new URL(what.url).protocol))
    throw new Error("this is no address of the web: it begins with https://");
  const { notes: _, provenance: __, ...document } = await services.load({ kind: "web", name: what.url, url: what.url }, signal);
  return document;
}
