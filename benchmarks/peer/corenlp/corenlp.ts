import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { command } from "../../run/command.ts";
import { NotRun } from "../../run/not-run.ts";
import { cache } from "../../run/paths.ts";

/** A quotation that CoreNLP found, in UTF-16 code units of the text, and who it thinks says it. */
export interface FoundQuotation {
  readonly span: readonly [start: number, end: number];
  /** The mention of the speaker that it chose; null when it found none. */
  readonly mention: readonly [start: number, end: number] | null;
  /** The mention's text and the speaker's names. */
  readonly names: readonly string[];
}

/** What is used of its JSON. */
interface Output {
  readonly sentences: readonly { readonly tokens: readonly Token[] }[];
  readonly quotes?: readonly Quote[];
}
interface Token {
  readonly characterOffsetBegin: number;
  readonly characterOffsetEnd: number;
}
interface Quote {
  readonly beginIndex: number;
  readonly endIndex: number;
  readonly mention?: string;
  readonly mentionBegin?: number;
  readonly mentionEnd?: number;
  readonly speaker?: string;
  readonly canonicalSpeaker?: string;
}

export const folder = new URL("corenlp/", cache);
const jars = new URL("jars/", folder);
const ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

/** Fetches CoreNLP with its English models (480 MB) with Maven, on first use, to outside version control. */
async function install(): Promise<void> {
  if (existsSync(new URL("installed", folder))) return;
  process.stderr.write("fetching CoreNLP and its models, 480 MB …\n");
  mkdirSync(jars, { recursive: true });
  try {
    const output = `-DoutputDirectory=${fileURLToPath(jars)}`;
    await command("mvn", ["-B", "-q", "dependency:copy-dependencies", output], {
      cwd: new URL(".", import.meta.url),
      timeout: 900_000,
    });
    writeFileSync(new URL("installed", folder), "");
  } catch (error) {
    throw new NotRun(`CoreNLP could not be fetched with Maven (${(error as Error).message})`, { cause: error });
  }
}

/**
 * The quotations that CoreNLP finds in texts. What it found is kept, since it is the same at every run.
 * @throws NotRun when it cannot be fetched or run.
 */
export async function coreNlpQuotations(
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<FoundQuotation[][]> {
  const settings = ["-ner.applyFineGrained", "false", "-ner.useSUTime", "false"];
  return (await annotated<Output>("", ANNOTATORS, settings, texts)).map(quotationsOf);
}

/**
 * What CoreNLP's annotators print for texts; kept in a folder of their own (the name is empty for the first).
 * @throws NotRun when it cannot be fetched or run.
 */
export async function annotated<T>(
  name: string,
  annotators: string,
  settings: readonly string[],
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<T[]> {
  const own = name === "" ? folder : new URL(`${name}/`, folder);
  const [input, output] = [new URL("input/", own), new URL("output/", own)];
  for (const each of [input, output]) mkdirSync(each, { recursive: true });
  const fileOf = (id: string): string => id.replaceAll(/[^\w.-]/gu, "_");
  const found = (id: string): T | null => readOutput(new URL(`${fileOf(id)}.json`, output)) as T | null;
  const missing = texts.filter(({ id }) => found(id) === null);
  if (missing.length > 0) {
    await install();
    for (const { id, text } of missing) writeFileSync(new URL(fileOf(id), input), text);
    const list = new URL("files.txt", own);
    writeFileSync(list, missing.map(({ id }) => `${fileURLToPath(new URL(fileOf(id), input))}\n`).join(""));
    await annotate(annotators, settings, list, output);
  }
  return texts.map(({ id }) => {
    const read = found(id);
    if (read === null) throw new NotRun(`CoreNLP wrote nothing for ${id}`);
    return read;
  });
}

/** What an earlier run wrote; null where there is nothing, or only the start of it because that run was ended. */
function readOutput(file: URL): unknown {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function annotate(annotators: string, settings: readonly string[], list: URL, output: URL): Promise<void> {
  const words = [
    "-Xmx6g",
    "-cp",
    `${fileURLToPath(jars)}*`,
    "edu.stanford.nlp.pipeline.StanfordCoreNLP",
    "-annotators",
    annotators,
  ];
  const files = ["-filelist", fileURLToPath(list), "-outputDirectory", fileURLToPath(output)];
  try {
    await command("java", [...words, ...settings, "-outputFormat", "json", ...files]);
  } catch (error) {
    throw new NotRun(`CoreNLP could not be run with Java (${(error as Error).message})`, { cause: error });
  }
}

/** Token numbers of quotations count over the whole document. */
function quotationsOf({ sentences, quotes = [] }: Output): FoundQuotation[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return quotes.map(({ beginIndex, endIndex, mention, mentionBegin, mentionEnd, speaker, canonicalSpeaker }) => ({
    span: [beginIndex, endIndex],
    mention:
      mentionBegin === undefined || mentionEnd === undefined
        ? null
        : [tokens[mentionBegin]!.characterOffsetBegin, tokens[mentionEnd]!.characterOffsetEnd],
    names: [mention, speaker, canonicalSpeaker].filter((name) => name !== undefined && name !== "Unknown") as string[],
  }));
}
