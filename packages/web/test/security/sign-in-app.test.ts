import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { hashPassword, serve, type Serving } from "@hearsay/web";
import type axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../../model-en/test/support/chromium.ts";
import { fakeIntake, harbourLedger } from "../support/harbour-ledger.ts";

const executablePath = findChromium();
const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const PASSWORD = "a bridge over the Tarn";

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address!.port : 0));
    });
  });

/** Owners who sign in, in a real browser, at a server that is open to strangers. Without Chromium these are reported as skipped. */
describe.skipIf(executablePath === null)("signing in, in the app", () => {
  let [harbour, serving, browser]: [Awaited<ReturnType<typeof harbourLedger>>, Serving, Browser] = [] as never;
  let origin: URL;
  const built = mkdtempSync(join(tmpdir(), "hearsay-app-"));
  beforeAll(async () => {
    await build({ root: fileURLToPath(new URL("../../app/", import.meta.url)), build: { outDir: built, emptyOutDir: true }, logLevel: "silent" }); // prettier-ignore
    harbour = await harbourLedger();
    for (const name of ["Ilse", "Ada"]) {
      await harbour.ledger.accounts.add(name, "2024-06-01T00:00:00Z");
      await harbour.ledger.accounts.setPasswordHash(name, await hashPassword(PASSWORD));
    }
    const port = await freePort();
    origin = new URL(`http://localhost:${port}`);
    const publicly = { origin, proxies: 0, limits: { signingIn: { points: 100, seconds: 60 } } };
    serving = await serve({ ledger: harbour.ledger, intake: fakeIntake, pages: pathToFileURL(`${built}/`), publicly }, port);
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] }); // prettier-ignore
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
    await harbour.close();
    rmSync(built, { recursive: true });
  });

  /** A browser of its own, held to what every view promises: no error, and no request to elsewhere. */
  async function inBrowser(
    look: (page: Page, context: BrowserContext) => Promise<void>,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/u.test(message.text())) problems.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(origin.href) && !request.url().startsWith("data:")) problems.push(`asked ${request.url()}`);
    });
    await look(page, context);
    await context.close();
    expect(problems).toStrictEqual([]);
  }
  const go = async (page: Page, path: string): Promise<void> => {
    await page.goto(new URL(path, origin).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
    await go(page, "/sign-in");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  it("strangers see no way to add; owners do, until they sign out", async () => {
    await inBrowser(async (page, context) => {
      await go(page, "/");
      await page.getByRole("link", { name: "Sign in" }).waitFor();
      expect(await page.getByRole("link", { name: "Add" }).count()).toBe(0);
      await signIn(page, "Ilse", "not the password");
      expect(await page.getByRole("alert").innerText()).toBe("the name or the password is wrong");
      await signIn(page, "Ilse");
      await page.getByRole("heading", { name: "Your account" }).waitFor();
      const cookies = await context.cookies();
      expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toStrictEqual([{ name: "hearsay", httpOnly: true, sameSite: "Strict" }]); // prettier-ignore
      expect(await page.evaluate(() => document.cookie)).toBe("");
      await page.getByRole("link", { name: "Add" }).click();
      await page.getByLabel("Text").fill("A cow stood on the runway of Orra for an hour.");
      await page.getByRole("button", { name: "Read" }).click();
      await page.getByRole("link", { name: "Added" }).waitFor();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("link", { name: "Sign in" }).waitFor();
      expect(await page.getByRole("link", { name: "Add" }).count()).toBe(0);
      expect(await context.cookies()).toStrictEqual([]);
    });
  });

  it("a passkey is made at the first sign-in, signs in from then on, and is forgotten", async () => {
    await inBrowser(async (page, context) => {
      const devtools = await context.newCDPSession(page);
      await devtools.send("WebAuthn.enable");
      const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } }); // prettier-ignore
      await signIn(page, "Ada");
      await page.getByText("You have no passkey yet").waitFor();
      await page.getByLabel("What to call it").fill("laptop");
      await page.getByRole("button", { name: "Make a passkey" }).click();
      await page.getByText("The passkey was made.").waitFor();
      await page.getByRole("listitem").filter({ hasText: "laptop" }).waitFor();
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.getByRole("link", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("link", { name: "Signed in as Ada" }).waitFor();
      const ada = (await harbour.ledger.accounts.find("Ada"))!;
      const [passkey] = await harbour.ledger.accounts.passkeys(ada.id);
      expect(passkey).toMatchObject({ owner: "Ada", label: "laptop", transports: ["internal"] });
      expect(passkey!.counter).toBeGreaterThan(0);

      // An authenticator that is not sure of the person signs nobody in.
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
      await page.getByRole("link", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("The browser did not do it");
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });

      // Nor does one whose owner was disabled, and not by another's name.
      await harbour.ledger.accounts.disable("Ada", "2024-06-02T00:00:00Z");
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("this passkey is not known here").waitFor();
      await harbour.ledger.accounts.disable("Ada", null);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("link", { name: "Signed in as Ada" }).click();
      await page.getByRole("button", { name: "Forget: laptop" }).click();
      await page.getByText("You have no passkey yet").waitFor();
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.getByRole("link", { name: "Sign in" }).click();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("this passkey is not known here").waitFor();
    });
  });

  it("an answer of a passkey is good once, and for the browser that was asked", async () => {
    await inBrowser(async (page, context) => {
      const devtools = await context.newCDPSession(page);
      await devtools.send("WebAuthn.enable");
      await devtools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } }); // prettier-ignore
      await signIn(page, "Ilse");
      await page.getByRole("button", { name: "Make a passkey" }).click();
      await page.getByText("The passkey was made.").waitFor();
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.getByRole("link", { name: "Sign in" }).click();
      // What the authenticator signs is caught on its way.
      let sent: { readonly body: string; readonly cookie: string } | null = null;
      await page.route("**/api/passkeys/sign-in", async (route) => {
        const jar = await context.cookies();
        sent = { body: route.request().postData()!, cookie: jar.map(({ name, value }) => `${name}=${value}`).join("; ") };
        await route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"detail":"caught"}' });
      });
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("alert").waitFor();
      const { body, cookie } = sent!;
      const send = async (state: string): Promise<number> => (await fetch(new URL("/api/passkeys/sign-in", origin), { method: "POST", body, headers: { "content-type": "application/json", origin: origin.origin, cookie: state } })).status; // prettier-ignore
      expect(await send("")).toBe(401);
      expect(await send("hearsay-passkey=somebody-elses")).toBe(401);
      expect(await send(cookie)).toBe(200);
      expect(await send(cookie)).toBe(401);
    });
  });

  it("the keyboard alone signs in", async () => {
    await inBrowser(async (page) => {
      await go(page, "/sign-in");
      await page.getByLabel("Name").focus();
      await page.keyboard.type("Ilse");
      await page.keyboard.press("Tab");
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press("Enter");
      const name = page.getByRole("link", { name: "Signed in as Ilse" });
      await name.waitFor();
      await name.focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "Sign in" }).waitFor();
    });
  });

  it.each(["light", "dark"] as const)("has no fault of accessibility, in %s, and fits in 360 pixels", async (colorScheme) => {
    await inBrowser(
      async (page) => {
        const check = async (): Promise<void> => {
          await page.evaluate(axeSource);
          const { violations } = await page.evaluate(async () => (globalThis as unknown as { axe: typeof axe }).axe.run());
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toStrictEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        };
        await go(page, "/sign-in");
        await check();
        await signIn(page, "Ilse");
        await page.getByRole("link", { name: "Signed in as Ilse" }).waitFor();
        await go(page, "/sign-in");
        await check();
      },
      { colorScheme, bypassCSP: true, viewport: { width: 360, height: 700 } },
    );
  });
});
