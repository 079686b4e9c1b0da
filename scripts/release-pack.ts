// npm run release:pack: the tarballs of a release in release/, with a bill of materials (CycloneDX) and the hashes of all of them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const target = join(root, "release");
const npm = (...words: readonly string[]): string => execFileSync("npm", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 }); // prettier-ignore

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
npm("run", "build", "--silent");
const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
// A package is given away with the licence; in the repository it stands once.
for (const folder of packages) copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
try {
  npm(
    "pack",
    "--silent",
    "--ignore-scripts",
    "--pack-destination",
    target,
    ...packages.flatMap((folder) => ["--workspace", folder]),
  );
} finally {
  for (const folder of packages) rmSync(join(folder, "LICENSE"));
}
const bom = JSON.parse(npm("sbom", "--silent", "--sbom-format", "cyclonedx", "--omit", "dev", "--workspace", "packages/cli")) as { metadata: { component: { name: string } } }; // prettier-ignore
// It is called after the folder of the checkout, which says nothing.
bom.metadata.component.name = "hearsay";
writeFileSync(join(target, "hearsay.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
const files = readdirSync(target).sort();
const hashOf = (name: string): string => createHash("sha256").update(readFileSync(join(target, name))).digest("hex"); // prettier-ignore
writeFileSync(join(target, "SHA256SUMS"), files.map((name) => `${hashOf(name)}  ${name}\n`).join(""));
process.stdout.write(`${files.map((name) => `release/${name}`).join("\n")}\n`);
