const SEPARATOR = /\s+[|\-–—·»:•]\s+|\s*[|»]\s*/gu;

/** What stands behind the last separator of a page's title (“… | The Ranholm Post”); null without one. */
export function titleSuffix(title: string): string | null {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  return last && last.index > 0 ? title.slice(last.index + last[0].length).trim() || null : null;
}

/** The words of a name without “the”, signs and case, to compare the names of an outlet. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/\.(?:com|org|net|co\.uk)$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Cuts the outlet, or the site's address, off the end (or the start) of a title; more than once where there are more. */
export function withoutOutlet(title: string, outlet: string | null, host: string | null): string {
  const own = [outlet, host?.replace(/^www\./u, ""), host?.replace(/^www\.|\.\w+$/gu, "")]
    .map((name) => plainName(name ?? ""))
    .filter(Boolean);
  let text = title;
  for (;;) {
    const suffix = titleSuffix(text);
    if (suffix === null || !own.includes(plainName(suffix))) break;
    text = text.slice(0, text.lastIndexOf(suffix)).replace(/[\s|\-–—·»:•]+$/u, "");
  }
  const [prefix = "", ...rest] = text.split(/\s+[|–—»]\s+|\s*\|\s*/u);
  return rest.length > 0 && own.includes(plainName(prefix)) ? text.slice(text.indexOf(rest[0] ?? "", prefix.length)) : text;
}

/** Cuts a short last part behind “|” or “»”, which is the name of a site or its section more often than not. */
export function withoutSuffix(title: string): string {
  const match = /^(.{20,}?)\s*[|»]\s*[^|»]{2,40}$/u.exec(title);
  return match?.[1] ?? title;
}
