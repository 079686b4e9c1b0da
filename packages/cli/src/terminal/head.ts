import type { Reading } from "@hearsay/core";
import { boilerplateOf } from "../record/boilerplate.ts";
import { publishedText, titleOf } from "../record/heading.ts";
import { countSources } from "../record/source-groups.ts";
import { counted } from "../record/wording.ts";
import { indented } from "./layout.ts";
import { printable } from "../text/printable.ts";
import { joined, run, type Line, type Run } from "./run.ts";

/** What the document is: its title, who published it and when, and how much the record holds. */
export function head(reading: Reading, width: number): Line[] {
  const dot = run(" · ", "faint");
  return [
    ...indented([run(printable(titleOf(reading)), "title")], width, 0),
    ...indented(joined(imprint(reading), dot), width, 0),
    ...indented(joined(counts(reading), dot), width, 0),
  ];
}

function imprint({ document }: Reading): Run[][] {
  const { outlet, credit, authors, published, url } = document;
  return [
    known(outlet),
    known(credit, "credits "),
    known(authors.length === 0 ? null : authors.join(", "), "by "),
    published === null ? [run("date not known", "warning")] : known(publishedText(published).replaceAll(" ", "\u00a0")),
    known(url),
  ];
}

const known = (text: string | null, before = ""): Run[] => (text === null ? [] : [run(before), run(printable(text))]);

function counts(reading: Reading): Run[][] {
  const { statements, entities, sentences, events } = reading;
  const left = boilerplateOf(reading);
  const sources = countSources(reading);
  return [
    count(`${counted(statements.length, "statement")}${sources > 0 ? ` by ${counted(sources, "source")}` : ""}`),
    events.length > 0 ? count(counted(events.length, "event")) : [],
    count(counted(entities.length, "entity", "entities")),
    count(counted(sentences.length, "sentence")),
    left ? count(`${counted(left.passages, "passage")} left out`) : [],
  ];
}

const count = (text: string): Run[] => [run(text.replaceAll(" ", "\u00a0"), "faint")];
