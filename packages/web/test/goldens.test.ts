import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";
import { hasChromium, type InChromium, openInChromium } from "./support/in-chromium.ts";
import { VIEWS } from "./support/views.ts";

// How every view looks, in light and dark. `npm run goldens:write` writes the pictures anew, for a person to look at before
// they are committed. What differs is written to goldens/actual/, the view and a picture of the difference.

const folder = new URL("goldens/", import.meta.url);
const actual = new URL("actual/", folder);
const fontsFile = new URL("fonts.json", folder);
const WRITING = process.env["HEARSAY_GOLDENS"] === "write";
const SIZE = { width: 1000, height: 700 };
/** Pixels of a view that may differ: a line that is smoothed otherwise by another version of the browser. */
const TOLERATED = 0.002 * SIZE.width * SIZE.height;

/** How wide the fonts of the app are: with other fonts every picture is another. */
const fontsOf = async (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d")!;
    return ["16px system-ui, sans-serif", "16px Georgia, serif", "bold 16px Georgia, serif"].map((font) => {
      pen.font = font;
      return Math.round(pen.measureText("Who says so, through whom, how surely: 0123456789").width);
    });
  });

describe.skipIf(!hasChromium)("goldens", () => {
  let harbour: Awaited<ReturnType<typeof harbourLedger>>;
  let app: InChromium;
  let otherFonts = false;
  beforeAll(async () => {
    harbour = await harbourLedger();
    app = await openInChromium({ ledger: harbour.ledger, intake: fakeIntake });
    mkdirSync(folder, { recursive: true });
    rmSync(actual, { recursive: true, force: true });
    await app.open("/", async (page) => {
      const fonts = await fontsOf(page);
      if (WRITING) writeFileSync(fontsFile, `[${fonts.join(", ")}]\n`);
      otherFonts = readFileSync(fontsFile, "utf8") !== `[${fonts.join(", ")}]\n`;
    });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await harbour.close();
  });

  const all = VIEWS.flatMap(([name, path]) => (["light", "dark"] as const).map((scheme) => ({ name, path, scheme })));
  it.for(all)("$name, in $scheme, looks as it did", async ({ name, path, scheme }, { skip }) => {
    skip(otherFonts, "the fonts here are not those of the pictures: packages/web/test/goldens/fonts.json");
    const file = `${name.replaceAll(" ", "-")}-${scheme}.png`;
    await app.open(path, async (page) => {
      await page.setViewportSize(SIZE);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.getByText("Loading …").first().waitFor({ state: "detached" });
      await page.waitForLoadState("networkidle");
      const shown = PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide" }));
      if (WRITING) writeFileSync(new URL(file, folder), PNG.sync.write(shown, { colorType: 2 }));
      expect(existsSync(new URL(file, folder)), `${file} is not there: npm run goldens:write`).toBe(true);
      const golden = PNG.sync.read(readFileSync(new URL(file, folder)));
      const difference = new PNG(SIZE);
      const differing = pixelmatch(golden.data, shown.data, difference.data, SIZE.width, SIZE.height, { threshold: 0.1 });
      if (differing > TOLERATED) {
        mkdirSync(actual, { recursive: true });
        writeFileSync(new URL(file, actual), PNG.sync.write(shown));
        writeFileSync(new URL(file.replace(".png", "-difference.png"), actual), PNG.sync.write(difference));
      }
      expect(differing, `see ${fileURLToPath(actual)}`).toBeLessThanOrEqual(TOLERATED);
    });
  });
});
