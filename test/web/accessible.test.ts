import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { faultsOf } from "./axe.js";
import { views } from "./page-addresses.js";
import { useBrowser, useSite, widths } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Returns the errors that a page reports from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", error => errors.push(error.message));
  page.on("console", message => message.type() === "error" && errors.push(message.text()));
  return errors;
}

test.each(views)("%s fits 320 pixels, reports no error, and has no fault for axe in any look", async address => {
  await site.html(address);
  await inWindow({ viewport: { width: 320, height: 640 } }, async page => {
    const errors = errorsOf(page);
    await page.goto(site.url() + address, { waitUntil: "networkidle" });
    expect(errors).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    for (const width of widths)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect({ width, colorScheme, found: await faultsOf(page) }).toEqual({ width, colorScheme, found: [] });
      }
  });
});

/** Presses Tab until the focus is where it should be. Fails if it never gets there. */
async function tabUntil(page: Page, isThere: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.${isThere}`)) return;
  }
  throw new Error(`The keyboard never leads to an element that ${isThere}.`);
}

test("The keyboard alone leads from the start past the menu to a search, and to an answer", async () => {
  await inWindow({}, async page => {
    await page.goto(site.url(), { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Langsung ke isi");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#isi");
    await tabUntil(page, `matches("main input[name=kata]")`);
    await page.keyboard.type("perizinan kapal");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/cari?kata=perizinan*");
    await tabUntil(page, `matches("main a[href='/e/service%3ALYN-040']")`);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/e/service%3ALYN-040");
    await page.waitForSelector("h1:has-text('Perizinan kapal perikanan')");
  });
});
