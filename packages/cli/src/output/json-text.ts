// Characters that a terminal obeys or that turn text around: DEL and C1, line separators, bidirectional controls.
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * JSON that is safe to print: the same value, with every character escaped that a terminal would obey (`JSON.stringify`
 * escapes only those below U+0020).
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
