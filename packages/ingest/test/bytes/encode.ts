/** Encodes a text in an encoding of one byte a character, by turning its decoder around. */
export function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  // Streaming, because some versions of Node decode windows-1252 as Latin-1 without it.
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte), { stream: true }), byte]));
  return Uint8Array.from(Array.from(text), (char) => {
    const byte = codes.get(char);
    if (byte === undefined) throw new Error(`${label} has no ${char}`);
    return byte;
  });
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** English with the characters in which encodings differ. */
export const ENGLISH =
  "The café owner, José Muñoz, said “justice has been done” – and that the town’s order wasn’t “rather pretty”. " +
  "A glass of wine costs more than it did in May, he said, but not by much, and the view of the sea is free.";
