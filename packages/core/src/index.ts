export type { GivenSection } from "./document/document.ts";
export type { DocumentInput } from "./document/input.ts";
export { graphModel, type ModelParts } from "./encoder/graph-model.ts";
export { type GraphName, GRAPHS, type Session, type Tensor } from "./encoder/session.ts";
export type { GazetteerData } from "./language/en/gazetteer.ts";
export type { Model, ModelManifest } from "./pipeline/model.ts";
export { createReader, type LanguageModel, read, type Reader } from "./reader.ts";
export * from "./reading/contract.ts";
export { readingSchema } from "./reading/schema.ts";
