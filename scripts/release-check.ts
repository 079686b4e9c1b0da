// npm run release:check: installs the tarballs of release/ in empty folders, as a user would, and tries what they bring.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const release = join(root, "release");
const article = join(root, "packages/cli/examples/harbour.html");
const NODES = ["22", "24"];
const RUNTIMES = [
  { name: "native", options: ["--onnxruntime-node-install=skip"], expected: "native" },
  { name: "WebAssembly alone", options: ["--omit=optional"], expected: "wasm" },
] as const;

interface Check {
  readonly what: string;
  readonly passed: boolean;
  readonly note: string;
}

const tarballs = existsSync(release) ? readdirSync(release).filter((name) => name.endsWith(".tgz")) : [];
if (tarballs.length === 0) {
  process.stderr.write("there is nothing in release/: npm run release:pack\n");
  process.exit(1);
}
const checks: Check[] = [];
const note = (what: string, passed: boolean, said = ""): void => {
  checks.push({ what, passed, note: said });
  process.stdout.write(`${passed ? "ok  " : "FAIL"}  ${what}${said === "" ? "" : `: ${said}`}\n`);
};
const npx = (words: readonly string[]) => spawnSync("npx", ["--yes", ...words], { cwd: root, encoding: "utf8" });

for (const name of tarballs) {
  const lint = npx(["publint@0.3", join(release, name), "--strict"]);
  note(`publint ${name}`, lint.status === 0, lint.status === 0 ? "" : lint.stdout.trim());
  // The command has no types to offer.
  if (name.includes("-cli-")) continue;
  // Packages are ES modules for Node 22 and bundlers: what `require` of an older Node would find is not asked.
  const types = npx(["@arethetypeswrong/cli@0.18", join(release, name), "--profile", "esm-only", "--format", "ascii"]);
  note(`attw ${name}`, types.status === 0, types.status === 0 ? "" : types.stdout.trim());
}
for (const version of NODES) for (const runtime of RUNTIMES) await tryOut(version, runtime);
const failed = checks.filter(({ passed }) => !passed).length;
process.stdout.write(`\n${checks.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** Installs in an empty folder with that Node, reads an article, serves a ledger. */
async function tryOut(version: string, { name, options, expected }: (typeof RUNTIMES)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-release-"));
  const what = (step: string): string => `Node ${version}, ${name}: ${step}`;
  try {
    const nodes = join(folder, "node");
    mkdirSync(nodes);
    execFileSync("npm", ["install", "--prefix", nodes, "--no-audit", "--no-fund", "--silent", `node@${version}`], {
      stdio: "inherit",
    });
    const environment = {
      ...process.env,
      npm_config_loglevel: "error",
      PATH: `${join(nodes, "node_modules/node/bin")}:${process.env["PATH"]}`,
    };
    const user = join(folder, "user");
    mkdirSync(user);
    const run = (program: string, words: readonly string[]) => spawnSync(program, words, { cwd: user, encoding: "utf8", env: environment, maxBuffer: 1 << 28 }); // prettier-ignore
    const installed = run("npm", ["install", "--no-audit", "--no-fund", ...options, ...tarballs.map((tarball) => join(release, tarball))]); // prettier-ignore
    note(what("installs"), installed.status === 0, installed.status === 0 ? "" : installed.stderr.trim());
    if (installed.status !== 0) return;
    const shown = run("npx", ["hearsay", "--version"]);
    note(what("hearsay --version"), shown.status === 0 && shown.stdout.startsWith("hearsay "), shown.stdout.trim().replaceAll("\n", ", ")); // prettier-ignore
    copyFileSync(article, join(user, "article.html"));
    const read = run("npx", ["hearsay", "read", "article.html", "--json"]);
    const statements = read.status === 0 ? (JSON.parse(read.stdout) as { statements: unknown[] }).statements.length : 0;
    note(what("hearsay read"), statements > 0, `${statements} statements${read.stderr === "" ? "" : `; ${read.stderr.trim()}`}`);
    const native = run("npx", ["hearsay", "read", "article.html", "--json", "--runtime", "native"]);
    if (expected === "native") note(what("--runtime native"), native.status === 0, native.stderr.trim());
    else note(what("--runtime native is refused in one line"), native.status === 1 && native.stderr.trim().split("\n").length === 1, native.stderr.trim()); // prettier-ignore
    const added = run("npx", ["hearsay", "add", "article.html"]);
    note(what("hearsay add"), added.status === 0, added.stderr.trim());
    writeFileSync(join(user, "use.mjs"), `import { read } from "@hearsay/core"; import { loadModel } from "@hearsay/model-en"; const { statements } = await read({ text: "Ilse Vorn said the bridge had rusted." }, { model: await loadModel() }); console.log(statements.length);`); // prettier-ignore
    const used = run("node", ["use.mjs"]);
    note(what("as a library"), used.stdout.trim() === "1", used.stderr.trim());
    await tryServing(user, environment, what);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryServing(cwd: string, env: NodeJS.ProcessEnv, what: (step: string) => string): Promise<void> {
  const child = spawn("node", [join(cwd, "node_modules/@hearsay/cli/bin/hearsay.js"), "serve", "--port", "0"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] }); // prettier-ignore
  try {
    const [chunk] = (await Promise.race([once(child.stdout, "data"), once(child, "exit")])) as [Buffer | number];
    const address = String(chunk).trim();
    const [page, ready] = await Promise.all([fetch(address), fetch(new URL("/readyz", address))]);
    note(what("hearsay serve"), page.status === 200 && (await page.text()).includes("<script") && ready.status === 200, address);
  } catch (error) {
    note(what("hearsay serve"), false, String(error));
  } finally {
    child.kill("SIGTERM");
  }
}
