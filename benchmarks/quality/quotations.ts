import type { Reading, Span } from "@hearsay/core";
import { POLNEAR_DEV } from "../corpus/articles.ts";
import { jsonLines } from "../corpus/json-lines.ts";
import { ratio } from "../metric/scores.ts";
import { sameName, samePlace, sharedCharacters, type Speaker } from "../metric/speaker.ts";
import { coreNlpQuotations, type FoundQuotation } from "../peer/corenlp/corenlp.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import { data } from "../run/paths.ts";
import type { Cell } from "../run/table.ts";
import { type DirectQuotation, directQuotations } from "./direct-quotations.ts";

interface Article {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly attributions: readonly { readonly source: readonly Span[]; readonly content: readonly Span[] }[];
}

/** What one system answers for a quotation of an article; null: it did not find the quotation. */
type Answer = (article: number, quotation: DirectQuotation) => Speaker | null;

export const quotations: Measure = {
  name: "quotations",
  title: "Speakers of direct quotations: PolNeAR dev",
  run: async ({ limit, model }) => {
    const all = jsonLines<Article>(data(POLNEAR_DEV));
    const articles = all.slice(0, limit ?? all.length);
    const gold = articles.map(({ text, attributions }) => directQuotations(text, attributions));
    const readings = await runTask(
      "readArticle",
      articles.map(({ id, text, published }) => ({ id, text, published })),
      { model },
    );
    const rows = [row("Hearsay", articles, gold, (article, quotation) => ownAnswer(readings[article]!, quotation))];
    const notes = [
      `${gold.flat().length} attributions in ${articles.length} articles whose whole content stands between double quotation marks and that have a source. Found: half of its characters are in one answer. Speaker: the answer overlaps the annotated source; or it shares a name with it.`,
    ];
    try {
      const found = await coreNlpQuotations(articles);
      rows.push(
        row("CoreNLP 4.5.10 quote annotator", articles, gold, (article, quotation) => peerAnswer(found[article]!, quotation)),
      );
      notes.push(
        "CoreNLP: annotators tokenize, pos, lemma, ner, depparse, coref, quote with their default English models, without fine-grained names and times; what it found is kept from its first run.",
      );
    } catch (error) {
      if (!(error instanceof NotRun)) throw error;
      notes.push(`CoreNLP not run: ${error.message}`);
    }
    const columns = ["who", "quotation found", "speaker, same place", "speaker, same name"].map((name) => ({ name }));
    return { tables: [{ title: "", columns, rows }], notes };
  },
};

function row(who: string, articles: readonly Article[], gold: readonly (readonly DirectQuotation[])[], answer: Answer): Cell[] {
  let [all, found, place, name] = [0, 0, 0, 0];
  for (const [article, quotations] of gold.entries()) {
    for (const quotation of quotations) {
      const speaker = answer(article, quotation);
      all++;
      if (speaker === null) continue;
      found++;
      place += Number(samePlace(speaker, quotation.source));
      name += Number(sameName(speaker, quotation.source, articles[article]!.text));
    }
  }
  return [who, 100 * ratio(found, all), 100 * ratio(place, all), 100 * ratio(name, all)];
}

const characters = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** The best of some answers, if it holds half of a quotation. */
function best<T>(answers: readonly T[], spansOf: (answer: T) => readonly Span[], { content }: DirectQuotation): T | null {
  const shares = answers.map((answer) => sharedCharacters(spansOf(answer), content));
  const most = Math.max(0, ...shares);
  return most >= characters(content) / 2 ? answers[shares.indexOf(most)]! : null;
}

function ownAnswer({ statements, entities, document }: Reading, quotation: DirectQuotation): Speaker | null {
  const statement = best(statements, ({ content }) => content, quotation);
  if (statement === null) return null;
  const { source } = statement;
  if (source === null) return { spans: [], names: [] };
  const entity = entities.find(({ id }) => id === source.entity);
  return { spans: source.spans, names: [...source.spans.map((span) => document.text.slice(...span)), entity?.name ?? ""] };
}

/** CoreNLP has each stretch between quotation marks as one quotation; the largest answers for a quotation that is interrupted. */
function peerAnswer(found: readonly FoundQuotation[], quotation: DirectQuotation): Speaker | null {
  const longest = [...quotation.content].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]!;
  const answer = best(found, ({ span }) => [span], { ...quotation, content: [longest] });
  return answer && { spans: answer.mention ? [answer.mention] : [], names: answer.names };
}
