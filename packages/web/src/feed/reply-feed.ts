import type { Reply } from "@hearsay/ledger";
import { markdownHtml, REL } from "../reply/markdown.ts";
import { escaped } from "./atom.ts";

/** An Atom feed of published replies (RFC 4287), each with its passage, its text and its links. */
export function replyFeedOf(replies: readonly Reply[], address: string, name: string): string {
  const updated = replies.map(updatedOf).sort().at(-1) ?? "1970-01-01T00:00:00.000Z"; // prettier-ignore
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escaped(name)}</title>`,
    `<id>${escaped(address)}</id>`,
    `<link rel="self" href="${escaped(address)}"/>`,
    `<updated>${escaped(updated)}</updated>`,
    "<author><name>Hearsay</name></author>",
    ...replies.map((reply) => entryOf(reply, new URL(address).origin)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(reply: Reply, origin: string): string {
  const { id, version, title, quote, name, body, links, sentAt } = reply;
  const address = `${origin}/document/${version}#reply-${id}`;
  const cited = quote === null ? "" : `<blockquote>${escaped(quote)}</blockquote>`;
  const listed = links.map((link) => `<li><a href="${escaped(link)}" rel="${REL}">${escaped(link)}</a></li>`).join("");
  return [
    "<entry>",
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(`${name}: ${title ?? `document ${version}`}`)}</title>`,
    `<author><name>${escaped(name)}</name></author>`,
    `<published>${escaped(new Date(sentAt).toISOString())}</published>`,
    `<updated>${escaped(updatedOf(reply))}</updated>`,
    `<link href="${escaped(address)}"/>`,
    `<content type="html">${escaped(`${cited}${markdownHtml(body)}${listed === "" ? "" : `<ul>${listed}</ul>`}`)}</content>`,
    "</entry>",
  ].join("\n");
}

const updatedOf = ({ decidedAt, sentAt }: Reply): string => new Date(decidedAt ?? sentAt).toISOString();
