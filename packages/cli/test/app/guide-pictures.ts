// npm run guide:pictures: takes the pictures of docs/guide, of the stories that the project made up, read by the released model.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "@hearsay/ledger";
import type { Page } from "playwright-core";
import { openInChromium } from "../../../web/test/support/in-chromium.ts";
import { intakeOf } from "../../src/ledger/intake.ts";
import { runCommand } from "../../src/command/run-command.ts";
import { services } from "../../src/read/package-services.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";

const stories = fileURLToPath(new URL("../../../../benchmarks/stories/", import.meta.url));
const target = fileURLToPath(new URL("../../../../docs/guide/pictures/", import.meta.url));
const SIZE = { width: 1100, height: 720 };

interface Picture {
  readonly name: string;
  readonly path: string;
  /** What is done before it is taken. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}
const STORY = "/story/1";
const PICTURES: readonly Picture[] = [
  { name: "stories", path: "/" },
  {
    name: "reading",
    path: "/document/1",
    prepare: async (page) => page.getByRole("button", { name: "s1", exact: true }).click(),
  },
  { name: "story", path: STORY },
  { name: "what-if", path: STORY, prepare: async (page) => page.getByLabel("What if this is wrong?").selectOption({ index: 1 }) },
  { name: "compare", path: "/compare/1/2" },
  { name: "search", path: "/find?q=earthquake" },
  { name: "map", path: "/find?as=map" },
  { name: "who", path: "/who/0" },
  { name: "outlet", path: "/outlet/Xinhua" },
  { name: "outlets", path: "/outlets" },
  { name: "add", path: "/add" },
  { name: "correct", path: "/document/1", prepare: async (page) => page.getByRole("button", { name: "Set right s1" }).click() },
  { name: "corrections", path: "/corrections" },
  { name: "replies", path: "/replies" },
  { name: "sign-in", path: "/sign-in" },
];

const folder = mkdtempSync(join(tmpdir(), "hearsay-pictures-"));
const location = join(folder, "news.db");
await runCommand(
  [
    "add",
    "-q",
    "--ledger",
    location,
    `${stories}01-korce-quake`,
    `${stories}03-valparaiso-dockers`,
    `${stories}07-syr-darya-treaty`,
  ],
  fakeEnvironment(),
);
const ledger = await openLedger(location);
const [named] = await ledger.who("Daler Nazarov", 1);
const reply = { version: 1, span: null, name: "Dana Reader", email: "dana@mail.example", body: "The school in Drenova opened **again** on Wednesday.", links: [], at: "2024-05-15T08:00:00Z" } as const; // prettier-ignore
await ledger.replies.send(reply);
const [event] = (await ledger.find({ kinds: "event", outlet: "Adriatic Wire" })).hits;
if (named === undefined || event === undefined) throw new Error("the stories do not tell what the pictures show");
await ledger.correct({ kind: "event", record: event.id, field: "status", value: "possible" }, { author: "Ilse Vorn", reason: "“may” stands in the sentence before", at: "2024-05-15T09:00:00Z" }); // prettier-ignore
const app = await openInChromium({ ledger, intake: intakeOf(services, () => services.openReader({ runtime: "auto", exact: false, threads: null })) }); // prettier-ignore
mkdirSync(target, { recursive: true });
for (const { name, path, prepare } of PICTURES)
  await app.open(path.replace("/who/0", `/who/${named.id}`), async (page) => {
    await page.setViewportSize(SIZE);
    await page.waitForLoadState("networkidle");
    await prepare?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(target, `${name}.png`), animations: "disabled", caret: "hide" });
    process.stdout.write(`docs/guide/pictures/${name}.png\n`);
  });
await app.close();
await ledger.close();
rmSync(folder, { recursive: true });
