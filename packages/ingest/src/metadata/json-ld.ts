import { decodeHTML } from "entities";
import type { PageDocument } from "../page/node.ts";

/** A node of linked data: an object of JSON whose values are not known. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:(?:\w+:|https?:\/\/schema\.org\/)?)(?:(?:News|Reportage(?:News)?|AnalysisNews|BackgroundNews|OpinionNews|ReviewNews|AskPublicNews|Advertiser\w*|Tech|Scholarly|SatiricalArticle)?Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/u;
/** Nodes nested deeper are not looked for: a page that nests them so is not written by hand. */
const DEEPEST = 6;
const MOST = 500;

/** Every node of a page's JSON-LD, outermost first; scripts that are no JSON are repaired or passed over. */
export function linkedNodes(document: PageDocument): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll("script[type*='ld+json' i]")) {
    gather(parseJson(script.textContent ?? ""), nodes, 0);
  }
  return nodes;
}

/** The node that describes the page's article; the first where the page has several. */
export const articleNode = (nodes: readonly LinkedNode[]): LinkedNode | null =>
  nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? null;

/** The types of a node. */
export const typesOf = (node: LinkedNode): string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

/** Whether a value is a node. */
export const isNode = (value: unknown): value is LinkedNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text of a node, with entities decoded; null when it is none. */
export function textValue(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const raw = isNode(first) ? (first["@value"] ?? first["name"]) : first;
  if (typeof raw !== "string" && typeof raw !== "number") return null;
  // Some systems encode twice: “&amp;#8217;”.
  const text = decodeHTML(decodeHTML(String(raw)))
    .replace(/<[^>]{1,200}>/gu, "")
    .trim();
  return text === "" ? null : text;
}

function gather(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"])
      gather(value[key], nodes, depth + 1);
  }
}

/** Parses JSON, and again without what commonly breaks it: comments, line ends within strings, commas too many. */
function parseJson(source: string): unknown {
  const plain = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/gu,
    "",
  );
  for (const text of [plain, repaired(plain)]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Try the next form; a script that no repair helps says nothing.
    }
  }
  return null;
}

const repaired = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what breaks the JSON
    .replace(/[\u0000-\u001F]+/gu, " ")
    .replace(/,\s*([\]}])/gu, "$1")
    .replace(/;\s*$/u, "");
