import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve, type Serving } from "@hearsay/web";
import type axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../../model-en/test/support/chromium.ts";
import { harbourLedger } from "../support/harbour-ledger.ts";

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const executablePath = findChromium();
const EMAIL = "Bo.Reader@mail.example";
const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** Replying as it is done in a real browser. Without Chromium these are reported as skipped. */
describe.skipIf(executablePath === null)("replies in the app", () => {
  let [harbour, serving, browser]: [Awaited<ReturnType<typeof harbourLedger>>, Serving, Browser] = [] as never;
  const built = mkdtempSync(join(tmpdir(), "hearsay-replies-"));
  beforeAll(async () => {
    const root = fileURLToPath(new URL("../../app/", import.meta.url));
    await build({ root, build: { outDir: built, emptyOutDir: true }, logLevel: "silent" });
    harbour = await harbourLedger();
    serving = await serve({ ledger: harbour.ledger, intake: null, pages: pathToFileURL(`${built}/`) }, 0);
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    await harbour.close();
    rmSync(built, { recursive: true });
  });

  async function inPage(
    path: string,
    look: (page: Page) => Promise<void>,
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<void> {
    // prettier-ignore
    const page = await browser.newPage(options);
    page.setDefaultTimeout(10_000); // less than a test may take, so that a failure names what it waited for
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/u.test(message.text())) problems.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(serving.address) && !request.url().startsWith("data:")) problems.push(`asked ${request.url()}`); // prettier-ignore
      // What stands behind the # stays in the browser: no request has the token in its address.
      if (/reply\/delete.*[\w-]{43}/u.test(request.url().replace(/#.*/u, ""))) problems.push("sent a token");
    });
    await page.goto(new URL(path, serving.address).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(page);
    await page.close();
    expect(problems).toStrictEqual([]);
  }
  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => (globalThis as unknown as { axe: typeof axe }).axe.run());
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const write = async (page: Page, body: string, name = "Bo Reader"): Promise<void> => {
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("textbox", { name: "E-mail address" }).fill(EMAIL);
    await page.getByRole("textbox", { name: "Text" }).fill(body);
  };

  it("goes the whole way: written, decided, shown, deleted by its link", async () => {
    let link = "";
    await inPage(
      "/document/1",
      async (page) => {
        await page.getByRole("button", { name: "Reply to this: s1" }).click();
        expect(await page.locator(".passage blockquote").innerText()).toBe("Ilse Vorn said rusted cables had been painted over.");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("reply-name");
        expect(await page.locator(".reply-form").innerText()).toContain("It will not be published.");
        expect(await page.getByText("* (required)").count()).toBe(3);
        await write(page, "It was **ten**, says [the court](https://court.example/).");
        await page.getByRole("textbox", { name: "Links" }).fill("https://court.example/list");
        await page.getByRole("button", { name: "Preview" }).click();
        expect(await page.locator(".preview strong").innerText()).toBe("ten");
        await page.waitForTimeout(3000);
        await page.getByRole("button", { name: "Send" }).click();
        link = await page.getByLabel("Link that deletes your reply").inputValue();
        expect(link).toMatch(new RegExp(`^${serving.address}reply/delete#1\\.[\\w-]{43}$`, "u"));
        await page.getByRole("button", { name: "Copy" }).click();
        await page.getByText("Copied").waitFor();
        expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(link);
        expect(await page.locator(".replies .list li").count()).toBe(0);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
    await inPage("/replies", async (page) => {
      await page.getByText("Bo Reader").waitFor();
      expect(await page.content()).not.toContain("mail.example");
      // By the keyboard alone.
      await page.getByRole("textbox", { name: "Reason" }).focus();
      for (const key of ["Tab", "Tab"]) await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Publish");
      await page.keyboard.press("Enter");
      await page.getByText("Reply 1 was published.").waitFor();
      await page.getByText("No reply waits.").waitFor();
    });
    await inPage("/document/1", async (page) => {
      await page.getByRole("link", { name: "1 reply" }).click();
      const reply = page.locator("#reply-1");
      await reply.locator("strong").waitFor();
      expect(await reply.innerText()).toContain("Bo Reader");
      expect(await reply.getByRole("link", { name: "the court" }).getAttribute("rel")).toBe("nofollow ugc noreferrer");
      expect((await page.content()).toLowerCase()).not.toContain("mail.example");
      expect(new URL(page.url()).hash).toBe("#reply-1");
    });
    await inPage(new URL(link).pathname + new URL(link).hash, async (page) => {
      expect(await harbour.ledger.replies.one(1)).toMatchObject({ state: "published" });
      await page.getByRole("button", { name: "Delete it for good" }).click();
      await page.getByText("The reply is deleted.").waitFor();
      expect(new URL(page.url()).hash).toBe("");
    });
    await inPage("/document/1", async (page) => {
      await page.getByText("Nobody has replied yet.").waitFor();
    });
    await inPage(`/reply/delete#1.${"x".repeat(43)}`, async (page) => {
      await page.getByRole("button", { name: "Delete it for good" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("no reply has this link");
    });
  });

  it("leads to a correction, which is linked to it and survives another decision", async () => {
    const { reply, token } = await harbour.ledger.replies.send({ version: 1, span: [0, 10], name: "Cy", email: EMAIL, body: "It only *sank*.", links: [], at: "2026-01-01T00:00:00Z" }); // prettier-ignore
    await inPage(
      "/replies",
      async (page) => {
        await page.getByRole("link", { name: "Set right what it speaks of" }).click();
        await page.getByText(`Reply ${reply.id}, by Cy`).waitFor();
        expect(await violations(page)).toStrictEqual([]);
        await page.getByRole("button", { name: "Set right v1" }).click();
        await page.getByLabel("What is wrong?").selectOption("status");
        await page.getByLabel(/^It is/u).selectOption("denied");
        expect(await page.getByLabel("Why? (kept and shown)").inputValue()).toBe(`Reply ${reply.id}, by Cy: It only *sank*.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("led to correction 1").waitFor();
      },
      { bypassCSP: true },
    );
    expect(await harbour.ledger.replies.one(reply.id)).toMatchObject({ state: "waiting", correction: 1 });
    await inPage("/replies", async (page) => {
      await page.getByRole("button", { name: "Publish" }).click();
      await page.getByText("No reply waits.").waitFor();
    });
    expect(await harbour.ledger.replies.one(reply.id)).toMatchObject({ state: "published", correction: 1 });
    await inPage("/document/1", async (page) => {
      await page.getByRole("link", { name: "led to correction 1" }).click();
      await page.locator("#correction-1").getByText("It only *sank*.").waitFor();
    });
    await harbour.ledger.replies.remove(reply.id, token, "2026-01-02T00:00:00Z");
  });

  it("loses nothing that was written when it is refused", async () => {
    await inPage("/document/1", async (page) => {
      await write(page, `Write to ${EMAIL}`);
      await page.waitForTimeout(3000);
      await page.getByRole("button", { name: "Send" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("would be published");
      expect(await page.getByRole("textbox", { name: "Text" }).inputValue()).toBe(`Write to ${EMAIL}`);
      await page.getByRole("textbox", { name: "Text" }).fill("Write to me.");
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("Thank you.").waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
    });
    await inPage("/document/1", async (page) => {
      await page.route("**/api/replies", async (route) => route.fulfill({ status: 409, json: {} }));
      await write(page, "Late.");
      await page.getByRole("button", { name: "Send" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("the form was renewed");
      expect(await page.getByRole("textbox", { name: "Text" }).inputValue()).toBe("Late.");
    });
  });

  it("shows what was written as text, whatever it is, to moderators and to readers", async () => {
    const { reply } = await harbour.ledger.replies.send({
      version: 1,
      span: [0, 10],
      name: SCRIPT,
      email: EMAIL,
      body: `${SCRIPT}\n\n[a](javascript:window.hacked=1) <javascript:alert(1)> ![x](https://evil.example/x.png) "onload=alert(1)`,
      links: ['https://evil.example/"onclick="window.hacked=1'],
      at: "2026-01-01T00:00:00Z",
    });
    const harmless = async (page: Page): Promise<void> => {
      await page.locator(".markdown p").first().waitFor();
      expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
      expect(await page.locator(".replies").innerText()).toContain(SCRIPT);
      expect(await page.locator(".replies :is(img, script, [onclick], [href^='javascript'])").count()).toBe(0);
    };
    await inPage("/replies", harmless);
    await harbour.ledger.replies.decide(reply.id, { state: "published", by: "ada", reason: "", at: "2026-01-02T00:00:00Z" });
    await inPage(`/document/1#reply-${reply.id}`, harmless);
  });

  it.each(["light", "dark"] as const)(
    "has no fault of accessibility when it is full, in %s, and fits in 360 pixels",
    async (colorScheme) => {
      const sent = await harbour.ledger.replies.send({ version: 1, span: [0, 10], name: "Cy", email: EMAIL, body: `${"long".repeat(80)}\n\n> q\n\n\`\`\`\n${"code ".repeat(60)}\n\`\`\``, links: [`https://a.example/${"x".repeat(200)}`], at: "2026-01-01T00:00:00Z" }); // prettier-ignore
      await harbour.ledger.replies.decide(sent.reply.id, {
        state: "published",
        by: "ada",
        reason: "",
        at: "2026-01-02T00:00:00Z",
      });
      const options = { colorScheme, bypassCSP: true, viewport: { width: 360, height: 700 } };
      const look = async (page: Page): Promise<void> => {
        await page.locator(".markdown pre").first().waitFor();
        expect(await violations(page)).toStrictEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      };
      await inPage("/replies?state=published", look, options);
      await inPage("/document/1", async (page) => {
      await page.getByRole("button", { name: "Reply to this: v1" }).click();
      await write(page, "**bold** `code`");
      await page.getByRole("button", { name: "Preview" }).click();
      await page.locator(".preview code").waitFor();
      await look(page);
      await page.waitForTimeout(3000);
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("Thank you.").waitFor();
      await look(page);
    }, options); // prettier-ignore
    },
  );

  it("wants a reason to refuse", async () => {
    await inPage("/replies?state=published", async (page) => {
      const first = page.locator(".list > li").first();
      await first.getByRole("button", { name: "Refuse" }).click();
      expect(await first.getByRole("alert").innerText()).toContain("Say why");
      await first.getByRole("textbox", { name: "Reason" }).fill("off the subject");
      await first.getByRole("button", { name: "Refuse" }).click();
      await page.getByText("was refused.").waitFor();
      await page.getByRole("link", { name: "Refused" }).click();
      await page.getByText("by owner: off the subject").waitFor();
    });
  });
});
