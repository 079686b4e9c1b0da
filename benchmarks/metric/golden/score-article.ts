import type { Reading } from "@hearsay/core";
import type { GoldenRecord } from "../../corpus/golden/record.ts";
import { align } from "./align.ts";
import { scoreChecks } from "./checks.ts";
import { scoreEntities } from "./entities.ts";
import { judgeEvents } from "./events.ts";
import { scoreFacts } from "./facts.ts";
import { allRight, countsOf } from "./judged.ts";
import { scorePlaces } from "./places.ts";
import { scoreSections } from "./sections.ts";
import type { Sheet } from "./sheet.ts";
import { judgeStatements, scoreStatements } from "./statements.ts";
import { judgeTimes } from "./times.ts";

/** Counts of every measure of one reading against its record. */
export function scoreArticle(record: GoldenRecord, reading: Reading): Sheet {
  const alignment = align(record, reading);
  const statements = judgeStatements(record, reading, alignment);
  const events = judgeEvents(record, reading, alignment, statements);
  return {
    ...scoreSections(record, reading),
    ...scoreEntities(record, reading, alignment),
    ...scorePlaces(record, reading, alignment),
    ...countsOf("times", judgeTimes(record, reading)),
    ...scoreStatements(statements),
    ...countsOf("events", events),
    "events: all right": allRight(events),
    ...scoreFacts(record, reading),
    ...scoreChecks(record, reading),
  };
}
