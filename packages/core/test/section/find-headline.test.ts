import { describe, expect, it } from "vitest";
import { AFTER, BEFORE, divide } from "./divide.ts";

const titleOf = async (text: string, title?: string): Promise<string | undefined> =>
  (await divide(text, title === undefined ? {} : { title })).imprint.title?.value;

describe("findHeadline", () => {
  it.each([
    "Depot burns in Ranholm",
    "Depot burns in Ranholm, crews fight for hours.",
    "Why Did The Depot In Ranholm Burn?",
    "‘We Heard Three Blasts,’ Says Neighbour Of Burnt Depot.",
  ])("takes the first line: %s", async (line) => {
    expect(await titleOf(`${line}\n\n${BEFORE}\n\n${AFTER}`)).toBe(line);
  });

  it.each([
    ["running prose", "Two crews were called to a depot in Ranholm on Tuesday, police said."],
    ["a long sentence", `${BEFORE} It was the worst fire that the town had seen since the flood.`],
    ["a line that announces", "What we know so far:"],
    ["a line that goes on", "the depot in Ranholm"],
    ["a dateline", "RANHOLM, Sept 13 (Reuters) - Crews fought a fire."],
  ])("does not take %s", async (_, line) => {
    expect(await titleOf(`${line}\n\n${BEFORE}\n\n${AFTER}`)).toBeUndefined();
  });

  it("needs three lines, unless the first is written like a title", async () => {
    expect(await titleOf(`Depot burns in Ranholm\n\n${BEFORE}`)).toBeUndefined();
    expect(await titleOf(`Depot Burns Again In Ranholm\n\n${BEFORE}`)).toBe("Depot Burns Again In Ranholm");
  });

  it("finds the line that repeats a known title, whatever its signs and case", async () => {
    const text = `The Ranholm Post\n\nDepot burns — crews “fight for hours”\n\n${BEFORE}\n\n${AFTER}`;
    expect(await titleOf(text, "DEPOT BURNS - Crews 'fight for hours'")).toBe("Depot burns — crews “fight for hours”");
  });

  it("looks behind furniture", async () => {
    expect(await titleOf(`Skip to content\n\nMenu\n\nDepot burns in Ranholm\n\n${BEFORE}\n\n${AFTER}`)).toBe(
      "Depot burns in Ranholm",
    );
  });
});
