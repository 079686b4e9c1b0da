import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createApp } from "@hearsay/web";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { harbourLedger } from "./support/harbour-ledger.ts";
import { hasChromium, type InChromium, openInChromium } from "./support/in-chromium.ts";

let harbour: Awaited<ReturnType<typeof harbourLedger>>;
beforeAll(async () => {
  harbour = await harbourLedger();
});
afterAll(async () => harbour.close());

const V = 2 ** 20;

describe("correcting over the API", () => {
  const post = async (path: string, body: unknown, owner: string | null = "ada"): Promise<Response> =>
    createApp({ ledger: harbour.ledger, intake: null, pages: null, recognise: () => ({ owner }) }).request(path, {
      method: "POST",
      headers: { host: "127.0.0.1:4321", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const request = { kind: "event", record: 3 * V + 1, field: "status", value: "denied", reason: "the mayor says it was not so" };

  it("sets right in an owner’s name, and takes back", async () => {
    const made = (await (await post("/api/corrections", request)).json()) as { id: number };
    expect(made).toMatchObject({ field: "status", before: "actual", value: "denied", made: { author: "ada" }, undone: null });
    const undone = await post(`/api/corrections/${made.id}/undo`, { reason: "it was" }, "bo");
    expect(await undone.json()).toMatchObject({ id: made.id, undone: { author: "bo", reason: "it was" } });
    expect((await post(`/api/corrections/${made.id}/undo`, { reason: "again" })).status).toBe(404);
  });

  it.each([
    ["/api/corrections", request],
    ["/api/corrections/1/undo", { reason: "x" }],
    ["/api/joinings", { entity: 1, into: 2, reason: "x" }],
    ["/api/joinings/1/undo", { reason: "x" }],
    ["/api/separations", { kind: "entity", record: 1, reason: "x" }],
    ["/api/separations/1/undo", { reason: "x" }],
    ["/api/withdrawals", { kind: "source", target: "x", reason: "x" }],
    ["/api/withdrawals/1/undo", { reason: "x" }],
  ])("%s is for owners alone", async (path, body) => {
    const before = await harbour.ledger.corrections();
    const answer = await post(path, body, null);
    expect([answer.status, answer.headers.get("content-type")]).toStrictEqual([401, "application/problem+json"]);
    expect(await harbour.ledger.corrections()).toStrictEqual(before);
    expect((await post(path, { ...body, reason: " " })).status).toBe(400);
  });

  it("says what cannot be", async () => {
    const answer = await post("/api/corrections", { ...request, value: "perhaps" });
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toStrictEqual([
      400,
      '“status” of an event cannot be "perhaps"',
    ]);
  });

  it("withdraws and restores", async () => {
    const made = (await (await post("/api/withdrawals", { kind: "source", target: "Mara Olin", reason: "a hoax" })).json()) as { id: number }; // prettier-ignore
    expect((await harbour.ledger.find({ source: "Mara Olin" })).hits.every(({ withdrawn }) => withdrawn)).toBe(true);
    expect((await post(`/api/withdrawals/${made.id}/undo`, { reason: "not a hoax" })).status).toBe(200);
    expect((await harbour.ledger.find({ source: "Mara Olin" })).hits.some(({ withdrawn }) => withdrawn)).toBe(false);
  });
});

describe.skipIf(!hasChromium)("correcting in the app", () => {
  let chromium: InChromium;
  let owner: string | null = "ada";
  beforeAll(async () => {
    chromium = await openInChromium({ ledger: harbour.ledger, intake: null, recognise: () => ({ owner }) });
  }, 60_000);
  afterAll(async () => chromium.close());

  async function checkAccess(page: Page): Promise<void> {
    const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
    await page.addScriptTag({ content: source }).catch(async () => page.evaluate(source));
    const { violations } = await page.evaluate(async () => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toStrictEqual([]);
  }

  it("sets a source right from its card, with the keyboard, and takes it back", async () => {
    await chromium.open("/document/3", async (page) => {
      await page.getByRole("button", { name: "Set right s1" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.getByRole("dialog").getByLabel("It is").selectOption({ label: "Police" });
      await page.getByLabel("Why?").fill("the police spokesman said it");
      await page.getByLabel("Why?").press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.locator("#card-s1").getByText("Police").waitFor();
      await page.getByText("the police spokesman said it").waitFor();
      await page.getByText("Take back").first().click();
      await page.locator(".corrections").getByLabel("Why?").fill("it was she");
      await page.locator(".corrections").getByRole("button", { name: "Take back" }).click();
      await page.locator("#card-s1").getByText("Mara Olin").waitFor();
    });
  });

  it("offers for every record what the ledger takes", async () => {
    await chromium.open("/document/3", async (page) => {
      await page.getByText("People, organisations and places").click();
      for (const id of ["v2", "s1", "e4"]) {
        const kind = id.startsWith("v") ? "event" : id.startsWith("s") ? "statement" : "entity";
        await page.getByRole("button", { name: `Set right ${id}` }).click();
        const options = page.getByRole("dialog").getByLabel("What is wrong?").locator("option");
        for (const field of await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
          await page.getByLabel("What is wrong?").selectOption(field);
          await fillIn(page, field);
          const [request] = await Promise.all([
            page.waitForRequest((sent) => sent.method() === "POST"),
            page.getByRole("button", { name: "Save" }).click(),
          ]);
          const answer = await request.response();
          expect([kind, field, answer!.status()]).toStrictEqual([kind, field, 200]);
          const { id: correction } = (await answer!.json()) as { id: number };
          await page.getByRole("dialog").waitFor({ state: "detached" });
          await harbour.ledger.undo(correction, { author: "ada", reason: "a test", at: "2024-06-01T00:00:00Z" });
          await page.reload();
          await page.getByText("People, organisations and places").click();
          await page.getByRole("button", { name: `Set right ${id}` }).click();
        }
        await page.getByRole("button", { name: "Cancel" }).click();
      }
    });
  }, 60_000);

  it("has no fault of accessibility in the form", async () => {
    await chromium.open("/document/3", async (page) => {
      await page.getByRole("button", { name: "Set right v2" }).click();
      await page.getByRole("dialog").waitFor();
      await checkAccess(page);
    });
  });

  it("joins and separates who is who", async () => {
    const { id: vorn } = (await harbour.ledger.who("Ilse Vorn"))[0]!;
    const { id: olin } = (await harbour.ledger.who("Mara Olin"))[0]!;
    await chromium.open(`/who/${vorn}`, async (page) => {
      await page.getByText("This is the same as …").click();
      await page.getByLabel("Number of the other one").fill(String(olin));
      await page.getByLabel("Why?").first().fill("her maiden name");
      await page.getByRole("button", { name: "Save" }).first().click();
      await page.getByRole("heading", { name: "Mara Olin", level: 1 }).waitFor();
    });
    await chromium.open("/corrections", async (page) => {
      const joining = page.locator("li").filter({ hasText: "her maiden name" });
      await joining.locator("summary").click();
      await joining.getByLabel("Why?").fill("no");
      await joining.getByRole("button", { name: "Take back" }).click();
      await page.locator("li.undone").filter({ hasText: "her maiden name" }).waitFor();
    });
    expect((await harbour.ledger.entity(vorn))!.name).toBe("Ilse Vorn");
  });

  it("offers nothing to strangers", async () => {
    owner = null;
    await chromium.open("/document/3", async (page) => {
      await page.locator("#card-s1").waitFor();
      expect(await page.getByRole("button", { name: /Set right .*/u }).count()).toBe(0);
    });
    owner = "ada";
  });
});

/** Fills in whatever a field asks for. */
async function fillIn(page: Page, field: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why?").fill("a test");
  const selects = dialog.locator(".controls select");
  for (let index = 0; index < (await selects.count()); index++) await selects.nth(index).selectOption({ index: 0 });
  const values: Readonly<Record<string, string>> = { value: "Somebody", name: "Orra", latitude: "60", longitude: "5", country: "NO", from: "2024-01-01", to: "2024-01-02", mode: "" }; // prettier-ignore
  for (const input of await dialog.locator(".controls input").all())
    await input.fill(values[(await input.getAttribute("name"))!] ?? field);
}
