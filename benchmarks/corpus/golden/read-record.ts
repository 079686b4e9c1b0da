import { parse, YAMLParseError } from "yaml";
import { fieldOf, fieldsOf, RecordError, textOf } from "./fields.ts";
import { readChecks } from "./read-checks.ts";
import { readEntities } from "./read-entities.ts";
import { readEvents } from "./read-events.ts";
import { readSections, unreadOf } from "./read-sections.ts";
import { readStatements } from "./read-statements.ts";
import { readTimes } from "./read-times.ts";
import type { GoldenRecord } from "./record.ts";

const PARTS = ["about", "sections", "entities", "times", "statements", "events", "checks"];

/**
 * Reads a record and finds every phrase of it in the article.
 * @param name file of the record, for messages.
 * @throws RecordError that names file and field when a phrase is not there or stands there more than once, an id is unknown, or a field is wrong.
 */
export function readRecord(name: string, source: string, text: string): GoldenRecord {
  const root = { at: name, value: parsed(name, source) };
  const fields = fieldsOf(root, PARTS);
  const part = (key: string) => fieldOf({ at: name, value: null }, fields, key);
  const sections = readSections(part("sections"), text);
  const passage = { text, unread: unreadOf(sections) };
  const entities = readEntities(part("entities"), passage);
  const times = readTimes(part("times"), passage);
  const statements = readStatements(
    part("statements"),
    passage,
    entities.map(({ id }) => id),
  );
  const events = readEvents(part("events"), passage, { entities, times, statements });
  const checks = readChecks(part("checks"), passage);
  return { about: textOf(part("about")), sections, entities, times, statements, events, checks };
}

function parsed(name: string, source: string): unknown {
  try {
    return parse(source, { logLevel: "error" });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new RecordError(`${name}: ${error.message}`);
  }
}
