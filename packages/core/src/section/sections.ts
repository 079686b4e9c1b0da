import type { Block } from "../document/annotation/block.ts";
import { span } from "../document/span.ts";
import { component, type Component } from "../pipeline/component.ts";
import { findDatelines } from "./find-datelines.ts";
import { findFurniture } from "./find-furniture.ts";
import { findHeadline } from "./find-headline.ts";
import { findImprintLines } from "./find-imprint-lines.ts";
import { takeGivenSections, uncovered } from "./given-sections.ts";
import { lineAt, type Line } from "./line.ts";
import { readImprint } from "./read-imprint.ts";
import type { SectionRules } from "./section-rules.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import type { Verdicts } from "./verdict.ts";

/**
 * The component that divides a text into blocks and reads its imprint. Sections that the caller gave stand; the rest
 * of the text is decided line by line: furniture first, then bylines and date lines, the headline, and the datelines
 * of what is left, which is body.
 */
export function sections(rules: SectionRules): Component<never, "blocks" | "imprint"> {
  return component({
    name: "sections",
    requires: [],
    assigns: ["blocks", "imprint"],
    annotate({ text, metadata }) {
      const paragraphs = splitParagraphs(text);
      const given = takeGivenSections(text, metadata.sections, paragraphs);
      const lines = paragraphs.flatMap((place) => uncovered(text, place, given.blocks).map((part) => lineAt(text, part)));
      const verdicts = findFurniture(lines, rules);
      findImprintLines(lines, rules, verdicts);
      if (!given.blocks.some(({ kind }) => kind === "headline")) findHeadline(lines, metadata.title, rules, verdicts);
      findDatelines(lines, rules, verdicts);
      const blocks = [...given.blocks, ...lines.flatMap((line, i) => blocksOf(line, verdicts[i]))].sort(
        (a, b) => a.span[0] - b.span[0],
      );
      return { blocks, imprint: readImprint(text, lines, verdicts, blocks, rules), diagnostics: given.diagnostics };
    },
  });
}

/** The block of a line, and before it the block of its dateline. */
function blocksOf(line: Line, verdict: Verdicts[number]): Block[] {
  if (!verdict) throw new Error("a line of the text was left undecided");
  const [start, end] = line.span;
  const { kind, rule, dateline } = verdict;
  if (!dateline) return [Object.freeze({ span: line.span, kind, rule })];
  const front = start + dateline.end;
  const rest = line.text.slice(dateline.end);
  const body = front + rest.length - rest.trimStart().length;
  return [
    Object.freeze({ span: span(start, front), kind: "dateline" as const, rule: dateline.rule }),
    Object.freeze({ span: span(body, end), kind, rule }),
  ];
}
