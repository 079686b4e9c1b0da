import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";
import { hasChromium, type InChromium, openInChromium } from "./support/in-chromium.ts";

/** Jonas Olin, of the fourth document. */
const OLIN = "/who/4194308";

describe.skipIf(!hasChromium)("views", () => {
  let harbour: Awaited<ReturnType<typeof harbourLedger>>;
  let app: InChromium;
  beforeAll(async () => {
    harbour = await harbourLedger();
    app = await openInChromium({ ledger: harbour.ledger, intake: fakeIntake });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await harbour.close();
  });

  it("show what was found as a list, a timeline, a map or a table, each with an address", async () => {
    await app.open("/find?kind=event", async (page) => {
      await page.getByRole("link", { name: "Timeline" }).click();
      await page.getByRole("heading", { name: "29 April 2024", level: 2 }).waitFor();
      const days = await page.getByRole("heading", { level: 2 }).allInnerTexts();
      expect(days).toStrictEqual(["3 May 2024", "1 May 2024", "29 April 2024", "4 March 2024", "1 January 2020"]);
      expect(new URL(page.url()).search).toBe("?kind=event&as=timeline");
      await page.getByRole("link", { name: "Map" }).click();
      const marks = page.locator(".map circle");
      await marks.first().waitFor();
      // A country is a ring, a town a point.
      expect(await marks.evaluateAll((all) => all.map((one) => `${one.getAttribute("class")} ${one.textContent}`))).toStrictEqual(
        ["ring Sundria (country, 1 event)", "point Tolvik (city, 1 event)"],
      );
      await page.getByText("2 events with a place. 5 more without one.").waitFor();
      await page.getByRole("link", { name: "Tolvik" }).click();
      await page.waitForURL("**/find?kind=event&place=Tolvik");
      await page.getByRole("link", { name: "Table" }).click();
      await page.getByRole("cell", { name: "2024-04-29" }).waitFor();
      expect(await page.getByRole("link", { name: "csv" }).getAttribute("href")).toBe(
        "/api/export?as=csv&kind=event&place=Tolvik",
      );
    });
  });

  it("keep the way of looking when filters are set", async () => {
    await app.open("/find?as=table&kind=event", async (page) => {
      await page.getByLabel("Actor").fill("Police");
      await page.getByRole("button", { name: "Search" }).last().click();
      await page.waitForURL("**/find?as=table&actor=Police&kind=event");
      await page.getByRole("cell", { name: "COERCE/arrest" }).waitFor();
    });
  });

  it("show with whom, when and where somebody acts, and what is said of them", async () => {
    await app.open(OLIN, async (page) => {
      const partner = page.locator("section[aria-labelledby=with]").getByRole("link", { name: "Ada Coast" });
      await partner.waitFor();
      expect(await page.locator(".network text").allTextContents()).toStrictEqual(["Jonas Olin", "Ada Coast"]);
      expect(await page.locator(".months title").allTextContents()).toStrictEqual(["2024-05: 1 document"]);
      expect(await page.locator(".map .ring title").textContent()).toBe("Sundria (country, 1 event)");
      await partner.click();
      await page.getByRole("heading", { name: "Ada Coast", level: 1 }).waitFor();
    });
  });

  it("have what they show as files", async () => {
    const files: Readonly<Record<string, string>> = {
      "/document/1": "/api/documents/1",
      "/story/1": "/api/stories/1",
      "/compare/1/2": "/api/compare?a=1&b=2",
      [OLIN]: "/api/export?as=json&source=Jonas%20Olin",
      "/outlet/post": "/api/export?as=json&outlet=post",
    };
    for (const [path, address] of Object.entries(files))
      await app.open(path, async (page) => {
        const link = page.locator(".exports").getByRole("link", { name: "json", exact: true });
        const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
        expect([path, await link.getAttribute("href"), download.suggestedFilename()]).toStrictEqual([
          path,
          address,
          "hearsay.json",
        ]);
      });
  });

  it("mark what a source does not vouch for in full, as a layer of its own", async () => {
    const hedged = await fakeIntake.read({ text: "Ilse Vorn said the bridge would probably hold.", title: "Hedged" });
    const content = [25, 46] as const;
    const statement = { id: "s1", source: null, via: [], cue: null, content: [content], quotation: "indirect", certainty: "probable", within: null } as const; // prettier-ignore
    const provenance = { fetchedFrom: null, fetchedAt: "2024-01-01T00:00:00Z", model: "none", program: "test" };
    const { version } = await harbour.ledger.add({ ...hedged, statements: [statement] }, provenance);
    await app.open(`/document/${version}`, async (page) => {
      await page.locator("mark.hedge").waitFor();
      await page.getByLabel("Hedge").uncheck();
      expect(await page.locator("mark.hedge").count()).toBe(0);
      expect(await page.locator("mark.content").count()).toBe(1);
    });
  });

  it("draw what came from what, and lead on to it by keyboard", async () => {
    await app.open("/story/1", async (page) => {
      const boxes = page.locator(".lineage .node");
      expect(await boxes.locator("title").allTextContents()).toStrictEqual(["wire: original", "post: copy of wire"]);
      await page.getByLabel("What if this is wrong?").selectOption("document=1");
      await page.getByText("2 documents and").waitFor();
      expect(await page.locator(".lineage .node.fallen").count()).toBe(2);
      await boxes.last().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/document/2");
    });
  });

  it("tell what falls with a source, at an address that can be shared", async () => {
    await app.open("/story/1?source=Ilse+Vorn", async (page) => {
      await page.getByText("0 documents and 1 claim would have nothing left to rest on.").waitFor();
      expect(await page.getByLabel("What if this is wrong?").inputValue()).toBe("source=Ilse+Vorn");
      expect(await page.locator(".matrix tr.fallen").allInnerTexts()).toMatchObject([expect.stringContaining("Ilse Vorn")]);
      await page.getByLabel("What if this is wrong?").selectOption("");
      await page.waitForURL("**/story/1");
      expect(await page.locator(".matrix tr.fallen").count()).toBe(0);
    });
  });

  it("have keys for items, layers, the search and a list of keys, which can be put out of use", async () => {
    await app.open("/document/1", async (page) => {
      await page.locator(".card").first().waitFor();
      await page.keyboard.press("j");
      const first = new URL(page.url()).hash;
      await page.keyboard.press("j");
      expect(new URL(page.url()).hash).not.toBe(first);
      await page.keyboard.press("k");
      expect(new URL(page.url()).hash).toBe(first);
      expect(await page.locator("mark.content").count()).toBe(1);
      await page.keyboard.press("3");
      expect(await page.locator("mark.content").count()).toBe(0);
      await page.keyboard.press("/");
      await page.keyboard.type("j?3");
      expect(await page.getByRole("searchbox").inputValue()).toBe("j?3");
      expect(await page.locator("mark.content").count()).toBe(0);
      await page.locator("h1").click();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      await page.getByLabel("Single keys are in use").uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("3");
      expect(await page.locator("mark.content").count()).toBe(0);
    });
  });
});
