import { personOf, randomOf, rankOf, wordOf } from "../ledger/random.ts";

/** What readers ask for, each as often as the others. Names and words are drawn as often as they occur. */
export const KINDS = ["documents", "a document", "stories", "a story", "find", "who", "outlets", "an outlet", "feed"] as const;
export type Kind = (typeof KINDS)[number];

/** What there is to ask for in a ledger: how many documents, which stories and outlets. */
export interface Holdings {
  readonly documents: number;
  readonly stories: readonly number[];
  readonly outlets: readonly string[];
}

/** Question number `index` to a ledger of made-up reports. */
export function questionOf(index: number, { documents, stories, outlets }: Holdings): readonly [Kind, string] {
  const random = randomOf(index + 7_000_000);
  const kind = KINDS[Math.floor(random() * KINDS.length)]!;
  const number = 1 + Math.floor(random() * documents);
  const word = (): string => wordOf(rankOf(random, 60_000));
  const one = <Item>(items: readonly Item[]): Item => items[rankOf(random, items.length)]!;
  const person = personOf(rankOf(random, 30_000));
  const paths: Readonly<Record<Kind, () => string>> = {
    documents: () => `/api/documents?limit=30&before=${number + 1}`,
    "a document": () => `/api/documents/${number}`,
    stories: () => "/api/stories?limit=50",
    "a story": () => `/api/stories/${one(stories)}`,
    find: () => findPath(random, word, person),
    who: () => `/api/who?name=${encodeURIComponent(person)}`,
    outlets: () => "/api/outlets",
    "an outlet": () => `/api/outlets/${encodeURIComponent(one(outlets))}`,
    feed: () => `/feed.atom?source=${encodeURIComponent(person)}`,
  };
  return [kind, paths[kind]()];
}

function findPath(random: () => number, word: () => string, person: string): string {
  const draw = Math.floor(random() * 6);
  const name = encodeURIComponent(person);
  if (draw === 0) return `/api/find?limit=20&q=${word()}`;
  if (draw === 1) return `/api/find?limit=20&q=${word()}%20${word()}`;
  if (draw === 2) return `/api/find?limit=20&source=${name}`;
  if (draw === 3) return `/api/find?limit=20&actor=${name}&order=time`;
  if (draw === 4) return "/api/find?limit=20&kind=event&type=ASSAULT&status=denied";
  return "/api/find?limit=20&from=2020-03-01&to=2020-04-01";
}
