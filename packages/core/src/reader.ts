import type { DocumentInput } from "./document/input.ts";
import { englishPipeline } from "./language/en/pipeline.ts";
import type { GazetteerData } from "./language/en/gazetteer.ts";
import type { Model } from "./pipeline/model.ts";
import type { PlaceIndex } from "./pipeline/place-index.ts";
import { buildReading } from "./reading/build-reading.ts";
import type { Reading, Span } from "./reading/contract.ts";
import { metadataOf } from "./reading/metadata.ts";

/** A model of a language with the names that it knows; `loadModel` of @hearsay/model-en gives one. */
export interface LanguageModel {
  readonly model: Model;
  readonly gazetteer: GazetteerData;
  readonly places: PlaceIndex;
}

/** Reads documents with one loaded model. */
export interface Reader {
  /**
   * Reads one document. The result depends on nothing else: not on what was read before it, nor beside it.
   * @throws TypeError when the input is not what `DocumentInput` asks for.
   */
  read(input: string | DocumentInput): Promise<Reading>;
  /**
   * The same with the encoder’s vectors of the words, by which two documents can be compared.
   * @throws TypeError as `read` does.
   */
  readWithVectors(input: string | DocumentInput): Promise<{ readonly reading: Reading; readonly vectors: WordVectors }>;
}

/** A vector for each word of a document, as the encoder has it in its context. */
export interface WordVectors {
  /** The words in text order, in UTF-16 code units. */
  readonly spans: readonly Span[];
  /** [words, width], row by row. */
  readonly values: Float32Array;
  readonly width: number;
}

/** Assembles the pipeline of the model’s language, once for many documents. */
export function createReader({ model }: { readonly model: LanguageModel }): Reader {
  const pipeline = englishPipeline(model.model, model.gazetteer, model.places);
  const readWithVectors: Reader["readWithVectors"] = async (input) => {
    const given = typeof input === "string" ? { text: input } : input;
    const { document, diagnostics } = await pipeline.annotate(given.text, metadataOf(given));
    const { encoding, tokens } = document.layers;
    const vectors = { spans: tokens.map(({ span }) => span), values: encoding.vectors, width: encoding.width };
    return { reading: buildReading(document, diagnostics), vectors };
  };
  return Object.freeze({
    read: async (input: string | DocumentInput) => (await readWithVectors(input)).reading,
    readWithVectors,
  });
}

/** Text in, attributed record out: reads one document. For many, `createReader` assembles the pipeline only once. */
export async function read(input: string | DocumentInput, options: { readonly model: LanguageModel }): Promise<Reading> {
  return createReader(options).read(input);
}
