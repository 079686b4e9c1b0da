/** What there is to look at. */
export interface Holdings {
  readonly article: number;
  readonly words: number;
  readonly records: number;
  readonly story: number;
  readonly who: number;
  readonly compare: readonly [number, number];
}

interface FirstView {
  readonly what: string;
  readonly path: (holdings: Holdings) => string;
  /** CSS selector of what a reader came for. */
  readonly shown: string;
}

export const FIRST: readonly FirstView[] = [
  { what: "an article of 1,200 words", path: ({ article }) => `/document/${article}`, shown: ".card" },
  { what: "stories and documents", path: () => "/", shown: "section[aria-labelledby=documents] li" },
  { what: "a story", path: ({ story }) => `/story/${story}`, shown: ".matrix tbody tr" },
  { what: "a comparison", path: ({ compare: [a, b] }) => `/compare/${a}/${b}`, shown: ".sides" },
  { what: "somebody", path: ({ who }) => `/who/${who}`, shown: "section[aria-labelledby=named] li" },
];

/** Something that a reader does: where, to what, and what is there once it is done. */
export interface Step {
  readonly what: string;
  readonly path: (holdings: Holdings) => string;
  /** What has to be there before. */
  readonly ready: string;
  /** What is clicked; or a key; or an option that is chosen, by its place. */
  readonly act: { readonly click: string } | { readonly key: string } | { readonly choose: string; readonly option: number };
  readonly shown: string;
  /** What must have gone, where what is shown was there before. */
  readonly gone?: string;
}

const article = ({ article: version }: Holdings): string => `/document/${version}`;
const story = ({ story: id }: Holdings): string => `/story/${id}`;
const find = (): string => "/find?kind=event&type=ASSAULT";

export const STEPS: readonly Step[] = [
  { what: "article: hide a layer", path: article, ready: "mark.content", act: { click: "label.content input" }, shown: ".card", gone: "mark.content" }, // prettier-ignore
  {
    what: "article: choose a passage",
    path: article,
    ready: "mark.content",
    act: { click: "mark.content" },
    shown: "mark.chosen",
  },
  { what: "article: next card by key", path: article, ready: ".card", act: { key: "j" }, shown: ".card.chosen" },
  { what: "article: to the form of a reply", path: article, ready: ".reply-form", act: { click: ".card button[aria-label^='Reply']" }, shown: ".passage" }, // prettier-ignore
  { what: "article: to its story", path: article, ready: ".card", act: { click: "header a[href^='/story/']" }, shown: ".matrix tbody tr" }, // prettier-ignore
  { what: "stories: open one", path: () => "/", ready: "section[aria-labelledby=stories] li:nth-child(2) a", act: { click: "section[aria-labelledby=stories] li:nth-child(2) a" }, shown: ".matrix tbody tr" }, // prettier-ignore
  { what: "story: what if a document is wrong", path: story, ready: ".matrix tbody tr", act: { choose: ".what-if select", option: 1 }, shown: ".timeline .fallen" }, // prettier-ignore
  { what: "story: open a document", path: story, ready: ".timeline a", act: { click: ".timeline a" }, shown: ".card" },
  { what: "search: as a table", path: find, ready: ".hits", act: { click: ".ways a:nth-child(4)" }, shown: ".find table" },
  { what: "search: as a timeline", path: find, ready: ".hits", act: { click: ".ways a:nth-child(2)" }, shown: ".days" },
  { what: "search: as a map, of 1,000 events", path: find, ready: ".hits", act: { click: ".ways a:nth-child(3)" }, shown: ".map .land" }, // prettier-ignore
  { what: "who: open a document", path: ({ who }) => `/who/${who}`, ready: "section[aria-labelledby=named] li a", act: { click: "section[aria-labelledby=named] li a" }, shown: ".card" }, // prettier-ignore
  { what: "outlets", path: () => "/", ready: "header a[href='/outlets']", act: { click: "header a[href='/outlets']" }, shown: "ol.list .kinds" }, // prettier-ignore
];
