import { parse, YAMLParseError } from "yaml";
import { type Field, fieldOf, fieldsOf, RecordError, textOf } from "../golden/fields.ts";
import { readClaims, readContradictions } from "./read-claims.ts";
import { readDrift } from "./read-drift.ts";
import { type Inputs, readLineage } from "./read-lineage.ts";
import type { Lineage, Story } from "./stories.ts";

export interface Gold {
  readonly story: Story;
  /** By letter, with ids in the origins. */
  readonly lineage: ReadonlyMap<string, Lineage>;
}

/**
 * Reads what is to be known of one happening, and finds every excerpt in its document.
 * @param story name of the folder.
 * @throws RecordError that names file and field when an excerpt is not there or stands there more than once, an id is unknown, or a field is wrong.
 */
export function readGold(story: string, source: string, inputs: Inputs): Gold {
  const at = `${story}/gold.yaml`;
  const fields = fieldsOf({ at, value: parsed(at, source) }, ["about", "documents", "claims", "contradictions", "drift"]);
  const part = (key: string): Field => fieldOf({ at, value: null }, fields, key);
  const lineage = readLineage(part("documents"), inputs);
  return {
    story: {
      id: story,
      about: textOf(part("about")),
      claims: readClaims(part("claims"), story, inputs, lineage),
      contradictions: readContradictions(part("contradictions"), story, inputs),
      drift: readDrift(part("drift"), story, inputs, lineage),
    },
    lineage: new Map([...lineage].map(([letter, entry]) => [letter, withIds(story, entry)])),
  };
}

const withIds = (story: string, { origins, ...rest }: Lineage): Lineage => ({
  ...rest,
  origins: origins.map((origin) => ("document" in origin ? { document: `${story}/${origin.document}` } : origin)),
});

/** @throws RecordError when it is no YAML. */
export function parsed(at: string, source: string): unknown {
  try {
    return parse(source, { logLevel: "error" });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new RecordError(`${at}: ${error.message}`);
  }
}
