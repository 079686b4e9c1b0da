import { describe, expect, it } from "vitest";
import { LineJoiner } from "../../src/pdf/join-lines.ts";

const join = (...texts: string[]): string =>
  new LineJoiner(texts).join(texts.map((text) => ({ text, left: 0, right: 0, y: 0, size: 10 })));

describe("LineJoiner", () => {
  it("takes soft hyphens out, at the end of a line and within it", () => {
    expect(join("The char\u00ADges were dropped, said the prose\u00AD", "cutor.")).toBe(
      "The charges were dropped, said the prosecutor.",
    );
  });

  it("keeps the hyphen of a word that is written with it elsewhere, unless it is also written without", () => {
    expect(join("A cross-border raid and a cross-", "border shot.")).toBe("A cross-border raid and a cross-border shot.");
    expect(join("A crossborder raid, a cross-border fire and a cross-", "border shot.")).toContain("a crossborder shot");
  });

  it("leaves a dash alone", () => {
    expect(join("He came –", "and left.")).toBe("He came – and left.");
    expect(join("It was so -", "and so.")).toBe("It was so - and so.");
  });

  it("counts what it has joined", () => {
    const joiner = new LineJoiner([]);
    joiner.join(["gov-", "ernment of the Franco-", "German"].map((text) => ({ text, left: 0, right: 0, y: 0, size: 10 })));
    expect(joiner.joined).toBe(1);
  });
});
