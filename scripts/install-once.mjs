// Installs the dependencies if they are missing or older than package-lock.json. Runs on Node 20 before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const stamp = new URL("node_modules/.hearsay-installed", root);
const lock = createHash("sha256")
  .update(readFileSync(new URL("package-lock.json", root)))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  process.stderr.write("Installing what Hearsay needs (once) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: fileURLToPath(root), stdio: ["ignore", 2, 2], shell: process.platform === "win32" };
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], options);
  if (status !== 0) {
    process.stderr.write(
      "hearsay: the installation failed; the lines above say why. Run the command again once that is mended.\n",
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
