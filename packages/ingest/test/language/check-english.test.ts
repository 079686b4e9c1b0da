import { describe, expect, it } from "vitest";
import { checkEnglish } from "../../src/language/check-english.ts";

const ENGLISH =
  "The mayor of Lindal resigned on Wednesday after a week of protests over a harbour contract, her office said. Her deputy will take over until an election is held in the spring, and the contract will be put out to tender again.";

describe("checkEnglish", () => {
  it.each([
    ["an article", ENGLISH],
    ["a headline", "Harbour pilots of Osterby return to work after nine-day strike"],
    ["a list of names", "Ilse Varga, Petra Lind, Bruno Salles, Kaj Lund, Doug Prentice and Ruth Calder"],
    [
      "an article with foreign names",
      "Wołodymyr Żółkiewski and Nguyễn Thị Ánh met in Kraków on Friday, said Đặng Văn Lâm, who was with them at the time.",
    ],
    ["a short text in any language", "Der Bürgermeister tritt zurück"],
    ["no letters at all", "12 × 4 = 48"],
  ])("lets %s pass", async (_, text) => {
    await expect(checkEnglish(text)).resolves.toBeUndefined();
  });

  it.each([
    [
      "German",
      "Die Bürgermeisterin von Lindal ist am Mittwoch nach einer Woche voller Proteste gegen einen Hafenvertrag zurückgetreten, teilte ihr Büro mit.",
    ],
    [
      "French",
      "La maire de Lindal a démissionné mercredi après une semaine de manifestations contre un contrat portuaire, a déclaré son cabinet.",
    ],
    [
      "Dutch",
      "De burgemeester van Lindal is woensdag afgetreden na een week van protesten tegen een havencontract, zei haar kantoor tegen de krant.",
    ],
    [
      "Russian",
      "Мэр Линдаля подала в отставку в среду после недели протестов из-за портового контракта, сообщили в её канцелярии.",
    ],
    [
      "Japanese",
      "リンダル市の市長は水曜日、港湾契約をめぐる一週間にわたる抗議を受けて辞任したと市長室が発表した。副市長が職務を引き継ぎます。",
    ],
    ["Arabic", "استقالت رئيسة بلدية ليندال يوم الأربعاء بعد أسبوع من الاحتجاجات على عقد الميناء، حسبما قال مكتبها للصحفيين."],
  ])("refuses %s by name", async (language, text) => {
    await expect(checkEnglish(text)).rejects.toMatchObject({
      rule: "not-english",
      message: `the text is not English, but ${language}`,
    });
  });

  it("refuses Russian that was decoded as something else", async () => {
    const wrong = new TextDecoder("windows-1252").decode(
      new Uint8Array(Array.from({ length: 300 }, (_, i) => (i % 7 === 6 ? 32 : 0xe0 + ((i * 11) % 32)))),
    );
    await expect(checkEnglish(wrong)).rejects.toMatchObject({ rule: "not-english" });
  });
});
