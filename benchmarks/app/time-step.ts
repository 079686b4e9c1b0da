import type { Browser, Page } from "playwright-core";
import type { Holdings, Step } from "./steps.ts";

/** Milliseconds from the beginning of a navigation until something is painted, in a browser context of its own: nothing is cached. */
export async function timeFirstView(browser: Browser, address: URL, shown: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address.href, { waitUntil: "commit" });
    return await page.evaluate(whenPainted, { shown, gone: null, from: 0 });
  } finally {
    await page.close();
  }
}

/** Milliseconds from what a reader does until what it leads to is painted. */
export async function timeStep(browser: Browser, address: string, step: Step, holdings: Holdings): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(new URL(step.path(holdings), address).href);
    await page.locator(step.ready).first().waitFor();
    await page.waitForLoadState("networkidle");
    return await acted(page, step);
  } finally {
    await page.close();
  }
}

async function acted(page: Page, { act, shown, gone }: Step): Promise<number> {
  // The clock begins with the event itself, as the page sees it.
  await page.evaluate(() => {
    const begin = (event: Event): void => void (document.documentElement.dataset["began"] ??= String(event.timeStamp));
    for (const kind of ["pointerdown", "keydown", "change"]) addEventListener(kind, begin, { capture: true, once: true });
  });
  if ("click" in act) await page.locator(act.click).first().click();
  else if ("key" in act) await page.keyboard.press(act.key);
  else await page.locator(act.choose).selectOption({ index: act.option });
  return page.evaluate(whenPainted, { shown, gone: gone ?? null, from: null });
}

/** Runs in the page: the time at which a frame has what is looked for, after `from`, or after what was noted. */
function whenPainted({
  shown,
  gone,
  from,
}: {
  readonly shown: string;
  readonly gone: string | null;
  readonly from: number | null;
}): Promise<number> {
  // prettier-ignore
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(shown) === null || (gone !== null && document.querySelector(gone) !== null)) {
        requestAnimationFrame(look);
        return;
      }
      // After the frame in which it is there.
      requestAnimationFrame(() => {
        setTimeout(() => resolve(performance.now() - (from ?? Number(document.documentElement.dataset["began"]))));
      });
    };
    look();
  });
}
