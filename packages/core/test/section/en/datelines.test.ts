import { describe, expect, it } from "vitest";
import { readDateline } from "../../../src/language/en/section-datelines.ts";
import { AFTER, BEFORE, divide } from "../divide.ts";

describe("datelines", () => {
  it.each([
    ["MOSCOW, Sept 13 (Reuters) - ", "MOSCOW", "Reuters"],
    ["WASHINGTON (AP) — ", "WASHINGTON", "AP"],
    ["BEIJING — ", "BEIJING", undefined],
    ["NEW YORK/LONDON, Sept 13 (Reuters) - ", "NEW YORK/LONDON", "Reuters"],
    ["MANCHESTER, N.H. -- ", "MANCHESTER, N.H.", undefined],
    ["Vladivostok (AFP) – ", "Vladivostok", "AFP"],
    ["Sept. 13 (UPI) -- ", undefined, "UPI"],
    ["(Reuters) - ", undefined, "Reuters"],
    ["SEVERN, Md. (ABC7) — ", "SEVERN, Md.", "ABC7"],
    ["RANHOLM, September 12. /TASS/. ", "RANHOLM", "TASS"],
    ["Washington (CNN)", "Washington", "CNN"],
    ["NEW BRANFORD: ", "NEW BRANFORD", undefined],
    ["PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti", "AP"],
  ])("%s", async (dateline, place, credit) => {
    const { shown, imprint } = await divide(`Depot burns in Ranholm\n\n${dateline}${BEFORE}\n\n${AFTER}`);
    expect(shown.slice(1)).toEqual([
      ["dateline", dateline.trim()],
      ["body", BEFORE],
      ["body", AFTER],
    ]);
    expect(imprint.dateline?.value).toBe(place);
    expect(imprint.credit?.value).toBe(credit);
  });

  it("with a year gives a date of publication", async () => {
    const { imprint } = await divide(`LINDAL, September 13, 2023 (Xinhua) -- ${BEFORE}`);
    expect(imprint.published).toMatchObject({ value: "2023-09-13", rule: "dateline-agency" });
  });

  it("on a line of its own is a dateline too", async () => {
    const { shown, imprint } = await divide(`Depot burns in Ranholm\n\nLINDAL, September 13, 2023\n\n${BEFORE}\n\n${AFTER}`);
    expect(shown[1]).toEqual(["dateline", "LINDAL, September 13, 2023"]);
    expect(imprint.published?.value).toBe("2023-09-13");
  });

  it.each([
    "EXCLUSIVE – The mayor of Lindal will resign on Wednesday, people close to her said.",
    "UPDATE: The website that had listed the depot for sale has taken the listing down.",
    "MARA LEIGH: The whole town needs to work together, and so do we.",
    "Sen. Mara Leigh (R-Texas) — Announced on March 23, 2015",
    "HOW ACCURATE ARE THE POLLS? - A new report compares a variety of samples.",
    "LINDAL POLLS ARE NOT WRONG - A new report compares a variety of samples.",
    "The depot — a wooden hall — burned for hours.",
    "IBM - the company that makes computers - said so.",
    "Reuters reported that the depot had burned.",
  ])("is none: %s", (paragraph) => {
    expect(readDateline(paragraph, false)).toBeNull();
  });

  it("without an agency, a date or a state stands only before the first paragraph", () => {
    expect(readDateline(`BEIJING — ${BEFORE}`, true)?.end).toBe(9);
    expect(readDateline(`BEIJING — ${BEFORE}`, false)).toBeNull();
  });
});
