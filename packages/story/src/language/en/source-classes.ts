import { wordKey } from "./word-key.ts";

/** Nouns that news English uses for one sort of source; the lists are ours. */
const CLASSES = [
  "official authority government administration minister ministry functionary",
  "expert analyst specialist scholar academic researcher observer scientist",
  "witness eyewitness resident onlooker bystander local",
  "police officer policeman policewoman constable",
  "army military troops forces soldier",
  "spokesman spokeswoman spokesperson representative company firm operator press secretary aide",
  "source insider person people familiar",
  "doctor medic hospital physician",
  "lawyer attorney counsel solicitor",
  "lawmaker legislator parliamentarian deputy mp senator congressman",
  "agency media newspaper broadcaster outlet report",
  "economist analyst",
  "statement communique release",
  "image picture photo photograph footage video",
].map((row) => new Set(row.split(" ").map(wordKey)));

/** Whether two keys name the same sort of source. */
export const areLikeSources = (a: string, b: string): boolean => a === b || CLASSES.some((sort) => sort.has(a) && sort.has(b));
