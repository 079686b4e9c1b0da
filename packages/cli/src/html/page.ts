import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Reading } from "@hearsay/core";
import { publishedText, titleOf } from "../record/heading.ts";
import { counted } from "../record/wording.ts";
import { escaped } from "./escape.ts";
import { readingHtml } from "./reading-html.ts";

/** A reading and the name of the input that it came from. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/**
 * Readings as one page that needs nothing else: no font, style, image or script from anywhere, and a policy that
 * forbids them. Without script, everything is there; the script only lights up what belongs together.
 */
export async function writePage(readings: readonly NamedReading[]): Promise<string> {
  const [script, styles] = await Promise.all([readFile(scriptFile, "utf8"), Promise.all(styleSheets.map(readStyle))]);
  const style = styles.join("\n");
  const [first] = readings;
  const several = readings.length > 1;
  const title = several || !first ? counted(readings.length, "document") : titleOf(first.reading);
  const articles = readings.map(({ reading }, index) => readingHtml(reading, several ? 2 : 1, `d${index + 1}`));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)} · Hearsay</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#d1">Skip to the article</a>
${several ? contentsHtml(readings) : ""}<main>
${articles.join("\n")}
</main>
<footer><p>Read by Hearsay. Every mark and every card points at words of the article.</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

/** In the order of the cascade. */
const styleSheets = ["base.css", "head.css", "text.css", "lists.css", "events.css", "widths.css"];

const readStyle = (name: string): Promise<string> => readFile(new URL(`../../assets/${name}`, import.meta.url), "utf8");

const scriptFile = new URL("../../assets/page.js", import.meta.url);

function policy(style: string, script: string): string {
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function contentsHtml(readings: readonly NamedReading[]): string {
  const items = readings.map(({ reading }, index) => {
    const { outlet, published } = reading.document;
    const about = [outlet, published && publishedText(published), counted(reading.statements.length, "statement")];
    const details = about.filter((part) => part !== null).map(escaped);
    return `<li><a href="#d${index + 1}">${escaped(titleOf(reading))}</a> <span class="about">${details.join(" · ")}</span></li>`;
  });
  return `<nav class="contents" aria-labelledby="contents"><h1 id="contents">${counted(readings.length, "document")}</h1>
<ol>
${items.join("\n")}
</ol></nav>
`;
}
