import type { Attribution } from "../document/annotation/attribution.ts";
import type { Encoding } from "../document/annotation/encoding.ts";
import type { TokenRange } from "../document/annotation/token-range.ts";
import { featureStarts, type Model, type RoleQuestions } from "../pipeline/model.ts";
import { bestTags } from "./best-tags.ts";
import { type RoleView, roleValues } from "./role-features.ts";

/** Tokens before and after a cue in which its source and content are looked for. */
const BEFORE = 72;
const AFTER = 104;

/** A cue with its probability. */
interface Cue {
  readonly range: TokenRange;
  readonly score: number;
}

/** Proposes attributions: cues that are likelier than `threshold`, each with the words that it makes source and content. */
export async function propose(model: Model, view: RoleView, encoding: Encoding, threshold: number): Promise<Attribution[]> {
  const cues = findCues(view.sentence, encoding.cues, threshold);
  const reach = BEFORE + AFTER;
  const scores = await model.tagRoles(encoding.vectors, ask(model, view, cues));
  const tags = model.manifest.roleTags;
  return cues.map(({ range, score }, c) => {
    const from = Math.max(0, range[0] - BEFORE);
    const to = Math.min(view.words.length, range[0] + AFTER);
    const shift = from - (range[0] - BEFORE);
    const start = (c * reach + shift) * tags.length;
    const row = bestTags(scores.subarray(start, start + (to - from) * tags.length), tags);
    return {
      cue: range,
      source: ranges(row, "source", from),
      via: [],
      content: ranges(row, "content", from),
      within: null,
      score,
      rules: ["model"],
    };
  });
}

/** Cues begin where the model says so, and go on for as long as it says so within the sentence. */
function findCues(sentence: readonly number[], probabilities: Float32Array, threshold: number): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const score = probabilities[3 * i + 1]!;
    if (score <= threshold) continue;
    let last = i + 1;
    const goesOn = (at: number): boolean => {
      const [outside, begin, inside] = [probabilities[3 * at]!, probabilities[3 * at + 1]!, probabilities[3 * at + 2]!];
      return inside > outside && inside > begin && sentence[at] === sentence[i];
    };
    while (last < sentence.length && goesOn(last)) last++;
    cues.push({ range: [i, last], score });
    i = last - 1;
  }
  return cues;
}

function ask({ manifest }: Model, view: RoleView, cues: readonly Cue[]): RoleQuestions {
  const reach = BEFORE + AFTER;
  const starts = featureStarts(manifest.roleFeatures);
  const around = new Int32Array(cues.length * reach);
  const features = new Int32Array(cues.length * reach * starts.length);
  const ends = Int32Array.from(cues.flatMap(({ range }) => [range[0], range[1] - 1]));
  for (const [c, { range }] of cues.entries()) {
    const valuesOf = roleValues(view, range);
    for (let k = 0; k < reach; k++) {
      // Beyond the ends of the document the row is filled with its last token; those scores are never read.
      const token = Math.min(Math.max(range[0] - BEFORE + k, 0), view.words.length - 1);
      const at = c * reach + k;
      around[at] = token;
      const values = valuesOf(token);
      for (let f = 0; f < starts.length; f++) features[at * starts.length + f] = starts[f]! + values[f]!;
    }
  }
  return { around, ends, features };
}

/** The runs of one role in a row of tags, as token ranges from `base` on. */
function ranges(tags: readonly string[], role: "source" | "content", base: number): TokenRange[] {
  const found: [number, number][] = [];
  tags.forEach((tag, i) => {
    if (tag === `B-${role}`) found.push([base + i, base + i + 1]);
    else if (tag === `I-${role}`) found.at(-1)![1] = base + i + 1;
  });
  return found;
}
