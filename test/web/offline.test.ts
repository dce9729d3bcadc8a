import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../support/eventually.js";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Addresses whose answers the browser keeps. */
const keptBy = (page: Page): Promise<string[]> =>
  page.evaluate(
    `caches.open("jawaban").then(cache => cache.keys()).then(keys => keys.map(({ url }) => decodeURIComponent(new URL(url).pathname)))`,
  );

async function visit(page: Page, address: string) {
  await page.goto(site.url() + address, { waitUntil: "networkidle" });
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

test("A page that was opened opens again without a network, and tells from when it is", async () => {
  await inWindow({}, async (page, window) => {
    // Not "/", whose newest changes may be those of something RESTRICTED.
    await visit(page, "/opd");
    // The first visit is not seen by the worker that it installs.
    await visit(page, "/opd");
    await eventually(async () => (await keptBy(page)).includes("/opd"));
    const before = await page.textContent(".foot");
    await window.setOffline(true);
    await page.reload({ waitUntil: "domcontentloaded" });
    await page.waitForSelector("main table");
    expect(await page.textContent(".foot")).toBe(before);
    expect(before).toMatch(/Data per \d+ \S+ \d{4} \d\d\.\d\d WIT/);
  });
});

test("A page with something RESTRICTED is never stored for later, and signing out clears what is", async () => {
  await site.command("add", "Inspektorat", "--role", "AUDITOR");
  const link = (await site.command("link", "Inspektorat")).last;
  await inWindow({}, async page => {
    await page.goto(new URL(link).pathname.replace(/^/, site.url()) + new URL(link).search);
    await page.click("main button");
    await visit(page, "/cari");
    await visit(page, "/cari");
    await eventually(async () => (await keptBy(page)).includes("/cari"));
    await visit(page, "/e/securityControl%3AAUD-01");
    expect(await page.textContent("main")).toContain("AUD-01");
    // The worker stores answers in the background, one after the other.
    await visit(page, "/opd");
    await eventually(async () => (await keptBy(page)).includes("/opd"));
    expect(await keptBy(page)).not.toContain("/e/securityControl:AUD-01");
    await page.click("text=Keluar");
    await page.waitForURL("**/sign-in");
    expect(await keptBy(page)).toEqual([]);
  });
});
