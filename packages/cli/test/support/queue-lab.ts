import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipEach, infoRecord, responseRecord } from "../../../ingest/test/support/build-warc.ts";

const condition = new URL("../../bin/source-condition.js", import.meta.url).href;
const fakes = fileURLToPath(new URL("./hearsay-with-queue-fakes.ts", import.meta.url));
const real = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly said: (words: string) => Promise<void>;
}
export type Variables = Readonly<Record<string, string>>;

/** Folders of a test, and the command as processes of their own. */
export class QueueLab {
  readonly folder = mkdtempSync(join(tmpdir(), "hearsay-queue-"));
  readonly address: string;
  readonly #variables: Variables;
  readonly #program: string;

  constructor(
    address: string,
    { variables = {}, model = false }: { readonly variables?: Variables; readonly model?: boolean } = {},
  ) {
    this.address = address;
    this.#variables = variables;
    this.#program = model ? real : fakes;
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  start(words: readonly string[], variables: Variables = {}): Running {
    const child = spawn(process.execPath, ["--import", condition, this.#program, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, HEARSAY_QUEUE: this.address, ...this.#variables, ...variables },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
    const said = async (words: string): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = (): void => {
        if (err.includes(words)) resolve();
      };
      child.stderr.on("data", look);
      child.on("close", () => resolve());
      look();
      await promise;
      if (!err.includes(words)) throw new Error(`it ended and did not say “${words}”: ${err}`);
    };
    return { child, ended, said };
  }

  run(...words: readonly string[]): Promise<Ended> {
    return this.start(words).ended;
  }

  /** SHA-256 of each shard by its name. */
  shards(folder: string): Readonly<Record<string, string>> {
    const names = readdirSync(this.path(folder)).filter((name) => /^[0-9a-f]{64}\./u.test(name));
    return Object.fromEntries(names.toSorted().map((name) => [name, createHash("sha256").update(readFileSync(this.path(folder, name))).digest("hex")])); // prettier-ignore
  }

  /** The ledger of the shards of a folder, as lines to compare it by. */
  async ledgerOf(folder: string, ...words: readonly string[]): Promise<string> {
    const file = this.path(`${folder}-${Math.random()}.hearsay`);
    const loaded = await this.run("load", this.path(folder), "--ledger", file, ...words);
    if (loaded.code !== 0) throw new Error(loaded.err);
    const { out, code, err } = await this.run("export", "--as", "canonical", "--ledger", file);
    if (code !== 0) throw new Error(err);
    return out;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const SPEAKERS = ["Mara Olin", "Jonas Berg", "Ada Coast", "Lena Holt"];

/** A page of a made-up paper; every third tells the same story as another paper. */
function page(number: number, words = ""): string {
  const story = Math.floor(number / 3);
  const speaker = SPEAKERS[story % SPEAKERS.length]!;
  const body = `<p>${speaker} said the harbour of Tolvik ${story} would stay closed until the storm had passed over the coast.${words}</p>
<p>The warehouse number ${story} collapsed on Monday after a night of rain, and the owners had not yet been told of the damage to it.</p>
<p>People of the town walked along the quay in the evening and looked at what was left of the roof and of the walls.</p>`;
  return `<!doctype html><html lang="en"><head><title>Harbour ${story} closed</title><meta property="article:published_time" content="2024-05-${String((story % 28) + 1).padStart(2, "0")}T1${number % 3}:00:00Z"><meta property="og:site_name" content="Paper ${number % 3}"></head><body><article><h1>Harbour ${story} closed</h1>${body}</article></body></html>`;
}

/** Writes archives of made-up pages into a folder: `files` of them, with so many pages each; one record in the middle of each is broken. */
export function writeArchives(
  folder: string,
  { files, pages, words }: { readonly files: number; readonly pages: number; readonly words?: (number: number) => string },
): void {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file++) {
    const records = [infoRecord(), ...Array.from({ length: pages }, (_, index) => record(file * pages + index, words))];
    const isPlain = file % 4 === 3;
    const broken = isPlain ? responseRecord({ length: "12" }) : gzipEach([responseRecord()]).fill(0, 40, 60);
    const [front, back] = [records.slice(0, records.length / 2), records.slice(records.length / 2)];
    const whole = (some: readonly Buffer[]): Buffer => (isPlain ? Buffer.concat(some) : gzipEach(some));
    writeFileSync(join(folder, `${file}.warc${isPlain ? "" : ".gz"}`), Buffer.concat([whole(front), broken, whole(back)]));
  }
}

const record = (number: number, words?: (number: number) => string): Buffer =>
  responseRecord({
    url: `https://paper${number % 3}.example/${number}`,
    body: page(number, words?.(number)),
    date: "2024-06-01T10:00:00Z",
  });
