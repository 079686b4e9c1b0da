import { isRead } from "../document/annotation/block.ts";
import type { Quotation } from "../document/annotation/quotation.ts";
import { type Component, component } from "../pipeline/component.ts";
import { pairMarks } from "./pair-marks.ts";

/** Finds what stands between quotation marks, block by block, and joins quotations that run over paragraphs. */
export function quotations(): Component<"blocks", "quotations"> {
  return component({
    name: "quotations",
    requires: ["blocks"],
    assigns: ["quotations"],
    annotate: ({ text, layers: { blocks } }) => {
      const found: Quotation[] = [];
      let open = false;
      for (const block of blocks) {
        if (!isRead(block)) continue;
        const base = found.length;
        const pairs = pairMarks(text, block.span);
        for (const [i, pair] of pairs.entries()) {
          const continues = i === 0 && open && pair.double && pair.span[0] === block.span[0];
          const within = pair.within === null ? null : base + pair.within;
          found.push(Object.freeze({ index: base + i, span: pair.span, continues, closed: pair.closed, within }));
        }
        open = pairs.some((pair) => !pair.closed && pair.double && pair.within === null);
      }
      return { quotations: found };
    },
  });
}
