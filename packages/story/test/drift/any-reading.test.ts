import type { Span } from "@hearsay/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryReading } from "../../../cli/test/support/arbitrary-reading.ts";
import { alignReadings, compareOrigins, compareReadings } from "../../src/index.ts";

it("stays within both texts, whatever the readings hold", () => {
  fc.assert(
    fc.property(arbitraryReading, arbitraryReading, (a, b) => {
      const lies = (span: Span | null, text: string): boolean => span === null || (span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length); // prettier-ignore
      const [textA, textB] = [a.document.text, b.document.text];
      const found = [...compareReadings(a, b), ...compareOrigins([{ reading: a, vectors: null }], { reading: b, vectors: null })];
      expect(found.every((one) => lies(one.a, textA) && lies(one.b, textB))).toBe(true);
      expect(alignReadings(a, b).passages.every((passage) => lies(passage.a, textA) && lies(passage.b, textB))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
