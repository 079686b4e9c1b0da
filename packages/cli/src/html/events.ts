import type { Reading } from "@hearsay/core";
import { eventList, type ListedEvent } from "../record/event-list.ts";
import { paragraphsIn } from "../record/paragraphs.ts";
import { escaped } from "./escape.ts";

/** What happened, as a timeline; each event links to the paragraph that tells of it. */
export function eventsHtml(reading: Reading, level: number, prefix: string): string {
  const events = eventList(reading);
  if (events.length === 0) return "";
  const dates = Map.groupBy(events, ({ when }) => when ?? "No date given");
  const groups = [...dates].map(
    ([date, those]) => `<section><h${level + 1}>${escaped(date)}</h${level + 1}>
<ul>
${those.map((event) => itemHtml(event, reading, prefix)).join("\n")}
</ul></section>`,
  );
  return `<section class="events"><h${level} class="section">What happened</h${level}>
${groups.join("\n")}</section>`;
}

function itemHtml(listed: ListedEvent, reading: Reading, prefix: string): string {
  const { event, status, trigger, what, actors, recipients } = listed;
  const who = actors.length > 0 ? `<span class="name">${escaped(actors.join(", "))}</span> ` : "";
  const whom =
    recipients.length > 0 ? ` <span aria-label="to">→</span> <span class="name">${escaped(recipients.join(", "))}</span>` : "";
  const count = event.count === null ? "" : ` × ${event.count}`;
  const about = factsOf(listed).map(escaped).join(" · ");
  return `<li class="${event.status}"><span class="status"><span aria-hidden="true">${status.sign}</span> ${status.word}</span> ${who}${triggerHtml(trigger, event.trigger[0], reading, prefix)}${count}${whom} <abbr class="type" title="PLOVER type and mode">${escaped(what)}</abbr><span class="about">${about}</span></li>`;
}

function triggerHtml(trigger: string, at: number, reading: Reading, prefix: string): string {
  const [paragraph] = paragraphsIn(reading, [at, at + 1]);
  const text = `“${escaped(trigger)}”`;
  if (!paragraph || paragraph.kind === "headline" || paragraph.kind === "boilerplate") return text;
  return `<a href="#${prefix}p${paragraph.span[0]}">${text}</a>`;
}

const factsOf = ({ place, says, event }: ListedEvent): string[] => [
  ...(place === null ? [] : [`at ${place}`]),
  ...(event.background ? ["background"] : []),
  says === null ? "in the outlet’s own voice" : `says ${says}`,
];
