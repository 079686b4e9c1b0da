// `npm start` reads the bundled example; `npm start -- FILE …` reads what it is given.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const given = process.argv.slice(2);
const inputs = given.length > 0 ? given : [path("../packages/cli/examples/harbour.html")];
const { status, signal } = spawnSync(process.execPath, [path("../packages/cli/bin/hearsay.js"), "read", ...inputs], {
  stdio: "inherit",
});
process.exit(signal ? 130 : (status ?? 1));
