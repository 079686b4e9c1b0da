// npm run man:write: the manual page, from the definitions of the commands.
import { readFileSync, writeFileSync } from "node:fs";
import { manPage } from "../src/command/man-page.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string };
writeFileSync(new URL("../man/hearsay.1", import.meta.url), manPage(version));
