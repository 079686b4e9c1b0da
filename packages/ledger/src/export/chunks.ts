const SIZE = 65_536;

/** Texts as UTF-8, in chunks of some 64 KiB; a lone surrogate, which UTF-8 cannot write, becomes U+FFFD. */
export async function* chunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let [waiting, size]: [string[], number] = [[], 0];
  for await (const text of texts) {
    waiting.push(text);
    size += text.length;
    if (size < SIZE) continue;
    yield encoder.encode(waiting.join(""));
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield encoder.encode(waiting.join(""));
}
