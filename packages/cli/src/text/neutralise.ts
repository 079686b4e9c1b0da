/**
 * Text without a character that a terminal obeys or that turns text around. What could hide something is shown
 * instead (␛, ⟨U+202E⟩); what is merely invisible is left out; white space stays.
 */
export function neutralise(text: string): string {
  return text.toWellFormed().replace(invisible, "").replace(dangerous, shown);
}

/** Soft hyphens, zero-width spaces, direction marks, byte-order marks: common on web pages, and harmless when gone. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]/gu;

/** C0, DEL and C1; embeddings, overrides and isolates; interlinear annotation; tags, which spell invisible text. */
const dangerous =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code); // ␛ for ESC
  if (code === 0x7f) return "␡";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
