import { describe, expect, it } from "vitest";
import { lemmatise } from "../../../src/language/en/lemmatise.ts";

const table = (rows: string): [form: string, tag: string, lemma: string][] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [form = "", tag = "", lemma = ""] = row.trim().split(/\s+/);
      return [form, tag, lemma];
    });

describe("lemmatise", () => {
  it.each(
    table(`
      said VBD say
      met VBD meet
      lay VBD lie
      lay VB lay
      found VBD find
      founded VBD found
      overthrew VBD overthrow
      re-elected VBN re-elect
      Stopped VBD stop
      planning VBG plan
      making VBG make
      controlled VBD control
      patrolled VBP patrol
      proceed VBP proceed
      denied VBD deny
      dying VBG die
      agreed VBD agree
      being VBG be
      goes VBZ go
      does VBZ do
      accuses VBZ accuse
      launches VBZ launch
      panicked VBD panic`),
  )("reads the verb %s/%s as %s", (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });

  it.each(
    table(`
      's VBZ be
      ’s VBZ be
      're VBP be
      'm VBP be
      've VBP have
      'd VBD have
      'd MD would
      'll MD will
      ca MD can
      wo MD will
      sha MD shall
      n't RB not
      n’t RB not
      's POS 's
      ’ POS 's`),
  )("spells out %s/%s as %s", (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });

  it.each(
    table(`
      countries NNS country
      crises NNS crisis
      bases NNS base
      viruses NNS virus
      troops NNS troops
      people NNS people
      gunmen NNS gunman
      heroes NNS hero
      shoes NNS shoe
      knives NNS knife
      series NNS series
      1990s NNS 1990s
      1990's NNS 1990s
      boss NN boss
      Americans NNPS American
      Philippines NNPS Philippines`),
  )("reads the noun %s/%s as %s", (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });

  it.each(
    table(`
      him PRP he
      his PRP$ his
      hers PRP her
      us PRP we
      i PRP I
      itself PRP itself
      these DT this
      those DT that
      an DT a
      whom WP whom`),
  )("reads the pronoun or determiner %s/%s as %s", (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });

  it.each(
    table(`
      better JJR good
      better RBR well
      worst JJS bad
      larger JJR large
      biggest JJS big
      heavier JJR heavy
      simplest JJS simple
      further RBR far
      longer RBR long
      other JJ other`),
  )("reads the degree %s/%s as %s", (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });

  it("keeps the capitals of names and of adjectives made from them", () => {
    expect(lemmatise("Pyongyang", "NNP")).toBe("Pyongyang");
    expect(lemmatise("NATO", "NNP")).toBe("NATO");
    expect(lemmatise("Korean", "JJ")).toBe("Korean");
    expect(lemmatise("anti-American", "JJ")).toBe("anti-American");
    expect(lemmatise("Sept.", "NNP")).toBe("September");
  });

  it("lowers other words, and names that are shouted", () => {
    expect(lemmatise("New", "JJ")).toBe("new");
    expect(lemmatise("PRESIDENT", "NNP")).toBe("President");
    expect(lemmatise("Missile", "NN")).toBe("missile");
  });

  it("writes punctuation and numbers plainly", () => {
    expect(lemmatise("“", "``")).toBe('"');
    expect(lemmatise("–", ":")).toBe("-");
    expect(lemmatise("1,200", "CD")).toBe("1200");
    expect(lemmatise("II", "CD")).toBe("II");
  });

  it("does not take an ending off where there is none", () => {
    for (const [form, tag] of [
      ["bring", "VB"],
      ["bed", "NN"],
      ["gas", "NN"],
      ["shed", "VBD"],
      ["sing", "VBP"],
      ["news", "NN"],
    ] as const) {
      expect(lemmatise(form, tag)).toBe(form);
    }
    expect(lemmatise("", "NN")).toBe("");
  });
});
