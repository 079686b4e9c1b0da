import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type AppOptions, serve } from "@hearsay/web";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../../../model-en/test/support/chromium.ts";

/** The built app in a real browser. */
export interface InChromium {
  /** Opens a view in a page of its own. */
  readonly open: (path: string, look: (page: Page) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const hasChromium = findChromium() !== null;

/** Builds and serves the app, as it stands, over a ledger. */
export async function openInChromium(options: Omit<AppOptions, "pages">): Promise<InChromium> {
  const built = mkdtempSync(join(tmpdir(), "hearsay-app-"));
  await build({
    root: fileURLToPath(new URL("../../app/", import.meta.url)),
    build: { outDir: built, emptyOutDir: true },
    logLevel: "silent",
  });
  const serving = await serve({ ...options, pages: pathToFileURL(`${built}/`) }, 0);
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    open: async (path, look) => {
      const page = await browser.newPage();
      // Less than a test may take, so that a failure names what it waited for.
      page.setDefaultTimeout(10_000);
      await page.goto(new URL(path, serving.address).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page);
      await page.close();
    },
    close: async () => {
      await browser.close();
      await serving.close();
      rmSync(built, { recursive: true });
    },
  };
}
