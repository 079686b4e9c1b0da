import type { Labels } from "./section-rules.ts";

const LONGEST_LABEL = 6;
const SEPARATOR = /[\s|•·∙/,;:»›>+&()[\]*–—-]+/u;
const COUNT = /^\d[\d.,]*[kKmM]?$/;

/**
 * Tells whether a line is made of nothing but labels, counts and separators (“Share · Tweet · 12 comments”).
 * @returns how far that can be relied on, or null when the line says anything else.
 */
export function matchLabels(line: string, labels: Labels): "sure" | "unsure" | null {
  const words = line.toLowerCase().split(SEPARATOR).filter(Boolean);
  let strength: "sure" | "unsure" | null = null;
  for (let i = 0; i < words.length;) {
    const found = longestLabel(words, i, labels);
    if (found) {
      if (strength !== "sure") strength = found.strength;
      i += found.length;
    } else if (COUNT.test(words[i] ?? "")) {
      i += 1;
    } else {
      return null;
    }
  }
  return strength;
}

function longestLabel(words: readonly string[], from: number, labels: Labels) {
  for (let length = Math.min(LONGEST_LABEL, words.length - from); length > 0; length -= 1) {
    const phrase = words.slice(from, from + length).join(" ");
    if (labels.sure.has(phrase)) return { length, strength: "sure" as const };
    if (labels.unsure.has(phrase)) return { length, strength: "unsure" as const };
  }
  return undefined;
}
