import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentInput } from "@hearsay/core";
import { load } from "@hearsay/ingest";
import { RecordError } from "../golden/fields.ts";
import { readDistractors } from "./read-distractors.ts";
import { readGold } from "./read-gold.ts";
import type { Lineage, Story, StoryCorpus, StoryDocument } from "./stories.ts";

/** Where the corpus lies. */
export const stories = new URL("../../stories/", import.meta.url);

const STORY = /^\d\d-[a-z0-9-]+$/u;
const ARTICLE = /^(?<id>[A-Z]|\d\d)-[a-z0-9-]+\.md$/u;
const DISTRACTORS = "distractors";
const ORIGINAL: Lineage = { kind: "original", origins: [], direction: "told" };

/**
 * Loads the stories: the articles as the ingest reads them, and what is to be known of them.
 * @throws RecordError when an article or the gold of a happening is missing or wrong.
 */
export async function loadStories(folder: URL = stories): Promise<StoryCorpus> {
  const names = readdirSync(folder)
    .filter((name) => STORY.test(name))
    .sort();
  const happenings = await Promise.all(names.map((name) => loadStory(folder, name)));
  const inputs = await loadArticles(folder, DISTRACTORS);
  const distractors = readDistractors(goldOf(folder, DISTRACTORS), [...inputs.keys()], names);
  return {
    documents: [
      ...happenings.flatMap(({ documents }) => documents),
      ...[...inputs].map(([id, input]) =>
        documentOf(DISTRACTORS, id, { story: `${DISTRACTORS}/${id}`, input, lineage: ORIGINAL }),
      ),
    ],
    stories: happenings.map(({ story }) => story),
    distractors,
  };
}

async function loadStory(folder: URL, name: string): Promise<{ readonly documents: StoryDocument[]; readonly story: Story }> {
  const inputs = await loadArticles(folder, name);
  const { story, lineage } = readGold(name, goldOf(folder, name), inputs);
  const documents = [...inputs].map(([id, input]) => documentOf(name, id, { story: name, input, lineage: lineage.get(id)! }));
  return { documents, story };
}

function goldOf(folder: URL, name: string): string {
  const file = new URL(`${name}/gold.yaml`, folder);
  if (!existsSync(file)) throw new RecordError(`${name}/gold.yaml is missing`);
  return readFileSync(file, "utf8");
}

const documentOf = (folder: string, id: string, rest: Omit<StoryDocument, "id">): StoryDocument => ({
  ...rest,
  id: `${folder}/${id}`,
  input: { ...rest.input, id: `${folder}/${id}` },
});

/** The articles of a folder by their letters or numbers, in this order. */
async function loadArticles(folder: URL, name: string): Promise<ReadonlyMap<string, DocumentInput>> {
  if (!existsSync(new URL(`${name}/`, folder))) throw new RecordError(`${name} is missing`);
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => ARTICLE.test(file));
  const articles = await Promise.all(files.sort().map((file) => loadArticle(folder, `${name}/${file}`)));
  const ids = files.map((file) => ARTICLE.exec(file)!.groups!["id"]!);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) throw new RecordError(`${name}: two articles are called ${twice}`);
  return new Map(ids.map((id, i) => [id, articles[i]!]));
}

async function loadArticle(folder: URL, file: string): Promise<DocumentInput> {
  const { notes, ...input } = await load({ kind: "file", name: file, path: fileURLToPath(new URL(file, folder)) });
  if (notes.length > 0) throw new RecordError(`${file}: ${notes.map(({ message }) => message).join("; ")}`);
  for (const field of ["title", "url", "outlet"] as const) if (!input[field]) throw new RecordError(`${file}: no ${field}`);
  return input;
}
