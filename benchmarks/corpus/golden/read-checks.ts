import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf } from "./fields.ts";
import { type Passage, spanOf } from "./phrases.ts";
import type { GoldenCheck } from "./record.ts";

const KINDS = ["unit", "distance", "weekday", "age", "sum", "percentage"] as const;

export const readChecks = (field: Field, passage: Passage): GoldenCheck[] =>
  itemsOf(field).map((entry) => {
    const fields = fieldsOf(entry, ["kind", "spans", "verdict"]);
    return {
      kind: choiceOf(fieldOf(entry, fields, "kind"), KINDS),
      spans: itemsOf(fieldOf(entry, fields, "spans")).map((item) => spanOf(item, passage)),
      verdict: choiceOf(fieldOf(entry, fields, "verdict"), ["consistent", "inconsistent", "undecided"]),
    };
  });
