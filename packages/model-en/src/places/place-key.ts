/** Letters that do not come apart into a base and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: "o", ı: "i", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ħ: "h", ə: "a" }),
);
const APOSTROPHES = /['’‘`´ʻʼʿʾ]/gu;

/**
 * What a name is looked up by: lower case, without accents and apostrophes, a space for every other sign. “Deir ez-Zor”
 * and “Deïr ez Zor” share one key.
 * @returns ASCII letters, digits and spaces; “” where the name is in no Latin script.
 */
export function placeKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[øıłđßæœþðħə]/gu, (letter) => LETTERS.get(letter)!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(APOSTROPHES, "");
  if (/[^\p{ASCII}]/u.test(plain.replace(/[\p{P}\p{S}\p{Z}]/gu, ""))) return "";
  return plain.replace(/[^a-z0-9]+/gu, " ").trim();
}
