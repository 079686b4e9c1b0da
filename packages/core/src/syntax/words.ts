import type { ArcScores, Encoding } from "../document/annotation/encoding.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Model } from "../pipeline/model.ts";
import { bestTree } from "./best-tree.ts";

/** Gives the dictionary form of a token from its text and its Penn tag. */
export type Lemmatiser = (text: string, xpos: string) => string;

/** Parses each sentence: parts of speech and lemmas, then the best tree, then a label on each chosen arc only. */
export function words(model: Model, lemmatise: Lemmatiser): Component<"tokens" | "encoding", "words"> {
  return component({
    name: "words",
    requires: ["tokens", "encoding"],
    assigns: ["words"],
    annotate: async ({ layers: { tokens, encoding } }) => {
      const heads = headsOf(tokens, encoding.arcs);
      const relations = await relationsOf(model, encoding, heads);
      const dependents: number[][] = tokens.map(() => []);
      heads.forEach((head, i) => head >= 0 && dependents[head]!.push(i));
      return {
        words: tokens.map(({ index, text }): Word => {
          const [upos, xpos, head] = [encoding.upos[index]!, encoding.xpos[index]!, heads[index]!];
          const lemma = lemmatise(text, xpos);
          return Object.freeze({
            index,
            upos,
            xpos,
            lemma,
            head: head < 0 ? null : head,
            relation: relations[index]!,
            dependents: dependents[index]!,
          });
        }),
      };
    },
  });
}

/** The head of every token, −1 for a root. A sentence that was read in parts hangs the later parts on the first. */
function headsOf(tokens: readonly Token[], parts: readonly ArcScores[]): Int32Array {
  const heads = new Int32Array(tokens.length);
  let sentenceRoot = -1;
  for (const part of parts) {
    const tree = bestTree(part);
    const root = part.first + tree.indexOf(-1);
    tree.forEach((head, i) => (heads[part.first + i] = head < 0 ? -1 : part.first + head));
    const continues = part.first > 0 && tokens[part.first - 1]!.sentence === tokens[part.first]!.sentence;
    if (continues) heads[root] = sentenceRoot;
    else sentenceRoot = root;
  }
  return heads;
}

async function relationsOf(model: Model, encoding: Encoding, heads: Int32Array): Promise<string[]> {
  const labels = model.manifest.deprels;
  const scores = await model.labelArcs(encoding.vectors, Int32Array.from(heads.keys()), heads);
  const root = labels.indexOf("root");
  return [...heads].map((head, i) => {
    if (head < 0) return "root";
    let best = root === 0 ? 1 : 0;
    for (let label = 0; label < labels.length; label++) {
      if (label !== root && scores[i * labels.length + label]! > scores[i * labels.length + best]!) best = label;
    }
    return labels[best]!;
  });
}
