import type { Line, Style } from "./run.ts";

/** Escape, then what ECMA-48 calls SGR. The sixteen colours only: they are the user's own, for light or dark. */
const codes: Readonly<Record<Style, string>> = {
  title: "1",
  strong: "1",
  faint: "2",
  source: "1;36", // cyan
  relay: "36",
  cue: "32", // green
  hedge: "33", // yellow
  denial: "1;31", // red
  warning: "33",
};

/** Lines as text, with or without colours; every line ends in a line feed, and none in white space. */
export function paint(lines: readonly Line[], color: boolean): string {
  return lines.map((line) => `${paintLine(trimmed(line), color)}\n`).join("");
}

function paintLine(line: Line, color: boolean): string {
  return line
    .map(({ text, style }) => (color && style !== null && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text))
    .join("");
}

function trimmed(line: Line): Line {
  const last = line.at(-1);
  if (!last) return line;
  const text = last.text.trimEnd();
  return text === "" ? trimmed(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}
