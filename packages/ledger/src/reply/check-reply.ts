import { LedgerError } from "../error/ledger-error.ts";
import { storable } from "../text/storable.ts";
import { type NewReply, REPLY_LIMITS } from "./reply.ts";

/** One address as people have them; no quoted local parts, no comments. */
const ADDRESS = /^[^\s@"<>(),:;\\[\]]{1,64}@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\].]{2,}$/u;
/** Controls, and signs that turn the direction of what stands around them. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;
// oxlint-disable-next-line no-control-regex -- likewise; line feeds and tabs stay
const HIDDEN_IN_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A reply as it is kept: trimmed, without hidden characters, its links whole. Throws `invalid-query` with a line for its sender, which never holds
 * the address that was given.
 */
export function checkReply(given: NewReply): NewReply {
  const name = storable(given.name).replaceAll(HIDDEN, " ").replaceAll(/\s+/gu, " ").trim();
  const body = storable(given.body).replaceAll(/\r\n?/gu, "\n").replaceAll(HIDDEN_IN_TEXT, "").trim();
  const email = given.email.trim();
  const links = given.links.map((link) => link.trim()).filter((link) => link !== "");
  if (name === "") refuse("a name is needed");
  if (name.length > REPLY_LIMITS.name) refuse(`a name has at most ${REPLY_LIMITS.name} characters`);
  if (email.length > REPLY_LIMITS.email || storable(email) !== email || !ADDRESS.test(email))
    refuse("the e-mail address is none: it needs the form name@place.example");
  if (body === "") refuse("a text is needed");
  if (body.length > REPLY_LIMITS.body) refuse(`a text has at most ${REPLY_LIMITS.body} characters`);
  if (links.length > REPLY_LIMITS.links) refuse(`there are at most ${REPLY_LIMITS.links} links`);
  const whole = links.map(wholeLink);
  if ([name, body, ...links, ...whole].some((text) => holds(text, email)))
    refuse("your e-mail address stands in the name, the text or the links and would be published with them: take it out");
  return { ...given, name, body, email, links: whole };
}

function wholeLink(link: string): string {
  if (link.length > REPLY_LIMITS.link) refuse(`a link has at most ${REPLY_LIMITS.link} characters`);
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "")
    return refuse("a link is a whole address that begins with https:// or http://");
  return url.href;
}

/** Whether an address stands in a text, as it is or encoded for a link. */
function holds(text: string, email: string): boolean {
  const wanted = email.toLowerCase();
  const decoded = text.replaceAll(/%(?:[0-7][0-9a-f])/giu, (code) => String.fromCodePoint(Number.parseInt(code.slice(1), 16)));
  return [text, decoded].some((one) => one.toLowerCase().includes(wanted));
}

function refuse(why: string): never {
  throw new LedgerError("invalid-query", why);
}
