import type { Document, Reading } from "@hearsay/core";
import { fingerprint, type Traced } from "../../src/index.ts";
import { storyReading } from "./story-reading.ts";

type Fill = Parameters<typeof storyReading>[1];

/** A document with an outlet and a time, whose body is the text. */
export function article(id: string, text: string, document: Partial<Document> = {}, fill?: Fill): Traced {
  const read = storyReading(text, fill);
  const sections = [...text.matchAll(/[^\n]+/gu)].map((line) => ({ kind: "body" as const, span: [line.index, line.index + line[0].length] as const })); // prettier-ignore
  const reading: Reading = {
    ...read,
    document: { ...read.document, sections, outlet: null, published: null, credit: null, ...document },
  };
  return { id, reading, fingerprint: fingerprint(reading) };
}

/** A report of several sentences on one happening. */
export const COLLAPSE =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. " +
  "Mayor Ilse Vorn blamed rusted cables that had been painted over. " +
  "Schools in the valley stay closed until the river falls. " +
  "Divers searched the brown water for two missing welders all night. " +
  "The company that built the span went bankrupt in 2011.";

/** The same in other words, sentence by sentence. */
export const RETOLD =
  "Nine workers died when the Tarn bridge collapsed on Monday. " +
  "Rusted cables, painted over for years, were blamed by Mayor Ilse Vorn. " +
  "In the valley the schools remain closed while the river is high. " +
  "All night divers searched for the two welders who are missing. " +
  "The builder of the span had gone bankrupt in 2011.";

/** Another report on it, gathered elsewhere. */
export const ELSEWHERE =
  "Jonas Pell heard the roar from his bakery and ran to the bank. " +
  "“It folded like paper,” he said, still in his apron. " +
  "An inspector had warned the ministry in March, according to a letter seen by this newspaper. " +
  "Nobody answered it. The trains to Orra now take an hour longer.";
