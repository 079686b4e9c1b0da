import type { Reading } from "@hearsay/core";
import { words } from "../record/evidence.ts";
import { nameSource } from "../record/source-name.ts";
import { actVerbs, hedges, quotationNote } from "../record/wording.ts";
import { escaped } from "./escape.ts";
import type { NumberedStatement } from "./numbered-statements.ts";

/** The card of a statement in the margin: who says so, through whom, how surely. */
export function cardHtml(reading: Reading, numbered: NumberedStatement): string {
  const { id, number, named } = numbered;
  return `<div class="card" role="note" id="${id}" data-s="${id}">
<p class="who"><a class="num" href="#${id}t" aria-label="Statement ${number}, back to its words">${number}</a> ${escaped(named.name)}</p>
${roleHtml(numbered)}<p class="how">${[howHtml(reading, numbered), ...labels(reading, numbered)].filter((html) => html !== "").join(" ")}</p>
</div>`;
}

/** What the source is, on its first card. */
function roleHtml({ named, introduces }: NumberedStatement): string {
  const { details, source } = named;
  const shown = source?.kind === "document" ? details : details.slice(1);
  return introduces && shown.length > 0 ? `<p class="role">${escaped(shown.join(", "))}</p>\n` : "";
}

/** The cue, the act where the cue does not say it, the relays, and what it stands in. */
function howHtml(reading: Reading, { statement, within }: NumberedStatement): string {
  const { cue, via } = statement;
  const said = cue === null ? [] : [`<i class="cue">${escaped(words(reading, cue.spans))}</i>${actHtml(cue.act, cue.lemma)}`];
  const relays = via.map((relay) => `<b class="relay">${escaped(nameSource(reading, relay).name)}</b>`).join(", ");
  const through = relays === "" ? [] : [`via ${relays}`];
  const inside = within === null ? [] : [`within ${within}`];
  return [...said, ...through, ...inside].join(" · ");
}

const actHtml = (act: keyof typeof actVerbs, lemma: string): string =>
  act === "deny" || act === lemma ? "" : ` · ${actVerbs[act]}`;

/** What must not be overlooked, each with a word and a sign of its own. */
function labels(reading: Reading, { statement, named }: NumberedStatement): string[] {
  const hedge = hedges[statement.certainty];
  const note = quotationNote(reading, statement);
  return [
    named.source?.kind === "unnamed" ? label("unnamed", "◌ unnamed source") : "",
    statement.cue?.act === "deny" ? label("denial", "✗ denies") : "",
    hedge ? label("hedge", `${hedge.sign} ${hedge.word}`) : "",
    note === null ? "" : label("speech", note),
  ].filter((html) => html !== "");
}

const label = (kind: string, text: string): string => `<span class="label ${kind}">${text}</span>`;
