import { createReader, type Entity } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { loadModel } from "../src/index.ts";

// Sentences of our own, read with the model of this package: what matters is where things are, and what is nowhere.

const reader = createReader({ model: await loadModel() });
const read = async (text: string): Promise<readonly Entity[]> => (await reader.read({ text, published: "2024-05-06" })).entities;
const placed = async (text: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await read(text)).flatMap(({ name, place }) => (place ? [[name, place.subdivision ?? place.country ?? ""]] : [])),
  );

describe("names of people and organisations", () => {
  it.each([
    "Paris Hilton met Jordan Henderson, said Chelsea Clinton.",
    "Carolina Herrera and Dakota Johnson sued Austin Powers.",
    "The Washington Post and the Boston Globe reported it.",
    "Manchester United lost.",
  ])("are nowhere: %s", async (text) => {
    expect(await placed(text)).toEqual({});
  });
});

describe("names of places", () => {
  it("are where the text says", async () => {
    expect(await placed("Police in Portland, Maine, arrested two men, the mayor of Springfield, Ill., said.")).toMatchObject({
      Portland: "US.ME",
      Springfield: "US.IL",
    });
  });

  it("are the state or its namesake by what stands around them", async () => {
    const [south] = (await read("In Atlanta, Georgia, voters went to the polls.")).filter(({ name }) => name === "Georgia");
    expect(south).toMatchObject({ place: { subdivision: "US.GA" }, link: { id: "US.GA" } });
    expect(await placed("In Tbilisi, Georgia voted.")).toMatchObject({ Tbilisi: "GE.51", Georgia: "GE" });
  });

  it("are nowhere when nothing knows them", async () => {
    expect(await placed("Officials in Qwyzzlebrook said that nobody was hurt.")).toEqual({});
  });
});
