import { attribute } from "../page/node.ts";
import { metaValues } from "./meta-tags.ts";
import type { PageSource } from "./page-source.ts";

/** The address that the page gives itself, or else the one it was read from; absolute, without a fragment. */
export function resolveAddress({ document, meta, url }: PageSource): string | null {
  const canonical = document.querySelector("link[rel~='canonical' i][href]");
  const given = [canonical && attribute(canonical, "href"), metaValues(meta, ["og:url"])[0]];
  const own = given.map((address) => absolute(address ?? "", url)).find((address) => address !== null && !isHome(address, url));
  return own ?? (url === null ? null : absolute(url, null));
}

function absolute(address: string, base: string | null): string | null {
  const options = base === null ? undefined : base;
  if (address === "" || !URL.canParse(address, options)) return null;
  const url = new URL(address, options);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  return url.href;
}

/** A page that calls itself the site's home page has its settings wrong, unless it was read from there. */
const isHome = (address: string, from: string | null): boolean =>
  new URL(address).pathname === "/" && from !== null && new URL(from).pathname !== "/";
