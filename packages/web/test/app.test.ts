import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve, type Serving } from "@hearsay/web";
import type axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../model-en/test/support/chromium.ts";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";
import { VIEWS } from "./support/views.ts";

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const executablePath = findChromium();

/** The app as it is built, in a real browser, over a ledger of its own. Without Chromium these are reported as skipped. */
describe.skipIf(executablePath === null)("the app", () => {
  let [harbour, serving, browser]: [Awaited<ReturnType<typeof harbourLedger>>, Serving, Browser] = [] as never;
  const built = mkdtempSync(join(tmpdir(), "hearsay-app-"));
  beforeAll(async () => {
    await build({
      root: fileURLToPath(new URL("../app/", import.meta.url)),
      build: { outDir: built, emptyOutDir: true },
      logLevel: "silent",
    });
    harbour = await harbourLedger();
    serving = await serve({ ledger: harbour.ledger, intake: fakeIntake, pages: pathToFileURL(`${built}/`) }, 0);
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    await harbour.close();
    rmSync(built, { recursive: true });
  });

  /** Opens a view in a page of its own, and holds the page to what every view promises: no error, no request to elsewhere. */
  async function inPage(
    path: string,
    look: (page: Page) => Promise<void>,
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<void> {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      // An answer that refuses something is reported by the browser, and is no fault of the page.
      if (message.type() === "error" && !message.text().includes("status of 422")) problems.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(serving.address) && !request.url().startsWith("data:"))
        problems.push(`asked ${request.url()}`);
    });
    await page.goto(new URL(path, serving.address).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(page);
    await page.close();
    expect(problems).toStrictEqual([]);
  }

  it.each(VIEWS.flatMap(([name, path]) => (["light", "dark"] as const).map((scheme) => [name, scheme, path] as const)))(
    "%s has no fault of accessibility, in %s",
    async (_, colorScheme, path) => {
      // The test's own script is let in beside the page's.
      await inPage(
        path,
        async (page) => {
          await page.getByText("Loading …").first().waitFor({ state: "detached" });
          await page.evaluate(axeSource);
          const { violations } = await page.evaluate(async () => (globalThis as unknown as { axe: typeof axe }).axe.run());
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toStrictEqual([]);
        },
        { colorScheme, bypassCSP: true },
      );
    },
  );

  it.each(VIEWS)("%s fits in 360 pixels", async (_, path) => {
    await inPage(
      path,
      async (page) => {
        await page.getByText("Loading …").first().waitFor({ state: "detached" });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
      { viewport: { width: 360, height: 700 } },
    );
  });

  it("shows who says what beside the passage, and gives it an address", async () => {
    await inPage("/document/1", async (page) => {
      const card = page.locator("#card-s1");
      expect(await card.innerText()).toContain("Ilse Vorn states");
      await page.getByText("rusted cables had been painted over").click();
      expect(new URL(page.url()).hash).toBe("#s1");
      expect(await card.getAttribute("class")).toContain("chosen");
      await page.getByLabel("Content").uncheck();
      expect(await page.locator("mark.content").count()).toBe(0);
    });
    await inPage("/document/1#s1", async (page) => {
      expect(await page.locator("#card-s1").getAttribute("class")).toContain("chosen");
    });
  });

  it("tells what a copy was made of, what it changed, and what falls with its origin", async () => {
    await inPage("/story/1", async (page) => {
      expect(await page.locator(".timeline li").allInnerTexts()).toMatchObject([
        expect.stringContaining("original"),
        expect.stringContaining("copy"),
      ]);
      expect(await page.locator(".map .ring title").textContent()).toBe("Tarn (area)");
      await page.getByLabel("What if this is wrong?").selectOption("document=1");
      await page.locator(".timeline li.fallen").nth(1).waitFor();
      expect(await page.locator(".timeline li.fallen").count()).toBe(2);
      await page.getByRole("link", { name: /changes? from #1/u }).click();
      await page.getByRole("heading", { name: "What changed" }).waitFor();
      expect(await page.locator("mark.number-changed").allInnerTexts()).toStrictEqual(["nine", "ninety"]);
    });
  });

  it("is used with the keyboard alone", async () => {
    await inPage("/", async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
      for (let press = 0; press < 2; press++) await page.keyboard.press("Tab");
      await page.keyboard.type("Vorn");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "“Vorn”" }).waitFor();
      expect(new URL(page.url()).search).toBe("?q=Vorn");
      await page.getByRole("link", { name: "Ilse Vorn", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Ilse Vorn", level: 1 }).waitFor();
    });
  });

  it("reads what is dropped or pasted, and says why it does not", async () => {
    await inPage("/add", async (page) => {
      await page.locator("input[type=file]").setInputFiles([
        { name: "cow.txt", mimeType: "text/plain", buffer: Buffer.from("A cow stood on the runway of Orra for an hour.") },
        { name: "no.txt", mimeType: "text/plain", buffer: Buffer.from("REFUSE me") },
      ]);
      await page.getByRole("link", { name: "Added" }).waitFor();
      await page.locator("li").filter({ hasText: "no.txt" }).getByText("it is not English").waitFor();
      await page.getByRole("link", { name: "Added" }).click();
      await page.getByText("A cow stood on the runway").waitFor();
    });
  });

  it("shows text as text, whatever stands in it", async () => {
    const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const { reading } = {
      reading: await fakeIntake.read({ text: `Nobody wrote ${script} on the wall of Orra.`, title: script }),
    };
    const { version } = await harbour.ledger.add(reading, {
      fetchedFrom: script,
      fetchedAt: "2024-01-01T00:00:00Z",
      model: "none",
      program: "test",
    });
    await inPage(`/document/${version}`, async (page) => {
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(script);
      expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    });
    await inPage(`/find?q=${encodeURIComponent(`wall ${script.slice(0, 20)}`)}`, async (page) => {
      expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    });
  });

  it("has a script of less than 350 kB, compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    const page = readFileSync(join(built, "index.html"), "utf8");
    const [, script] = /src="(\/assets\/[^"]+\.js)"/u.exec(page)!;
    expect(gzipSync(readFileSync(join(built, script!))).length).toBeLessThan(350_000);
  });
});
