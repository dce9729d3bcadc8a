import { afterEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { readBuiltPages } from "../../src/http/web/built-pages.js";
import { eventually } from "../support/eventually.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite, widths } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const pages = ["/dampak?dari=infrastructure%3ASRV-DB", "/e/infrastructure%3ASRV-DB"];

afterEach(() => {
  expect(site.logged.filter(line => line.includes('"level":50'))).toEqual([]);
});

/** Opens a page, and returns the scripts and the errors that it has from then on. */
async function open(page: Page, address: string) {
  const seen = { scripts: [] as string[], errors: [] as string[] };
  page.on("request", request => request.url().includes("explorer") && seen.scripts.push(request.url()));
  page.on("pageerror", error => seen.errors.push(error.message));
  page.on("console", message => message.type() === "error" && seen.errors.push(message.text()));
  await page.goto(site.url() + address, { waitUntil: "networkidle" });
  return seen;
}

/** Returns the number of elements that the graph has. */
const sizeOf = (page: Page) => page.locator(".explorer-list li").count();

/** Opens the graph. */
async function explore(page: Page) {
  await page.click("text=Jelajahi sebagai graf");
  await page.waitForSelector(".explorer-list li");
  await page.waitForSelector(".explorer-picture canvas");
}

describe.each(pages)("The graph of %s", address => {
  test.each(widths)("is loaded by a click only, and has no fault for axe on %s pixels", async width => {
    await inWindow({ viewport: { width, height: 800 }, serviceWorkers: "block" }, async page => {
      const seen = await open(page, address);
      expect(seen.scripts).toEqual([]);
      await explore(page);
      expect(seen.scripts).toHaveLength(1);
      expect(await sizeOf(page)).toBeGreaterThan(5);
      await page.click(".explorer-list button >> nth=1");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ colorScheme, found: await faultsOf(page) }).toEqual({ colorScheme, found: [] });
      }
      await page.emulateMedia({ media: "print" });
      expect(await page.isVisible(".explorer")).toBe(false);
      expect(seen.errors).toEqual([]);
    });
  });
});

test("The list beside the graph shows, opens and extends it by keyboard alone", async () => {
  await inWindow({ reducedMotion: "reduce" }, async page => {
    await open(page, pages[1]!);
    await explore(page);
    const before = await sizeOf(page);
    await page.focus(".explorer-list button:has-text('Pusat data Diskominfo')");
    await page.keyboard.press("Enter");
    const chosen = page.locator(".explorer-chosen");
    expect(await chosen.locator("h3 a").getAttribute("href")).toBe("/e/infrastructure%3ADC-DISKOMINFO");
    expect(await chosen.textContent()).toContain("menampung Server basis data");
    await chosen.locator("button").focus();
    await page.keyboard.press("Enter");
    await eventually(async () => (await sizeOf(page)) > before);
  });
});

test("An element of the picture is chosen where it is tapped, and says what happens to it", async () => {
  await inWindow({ viewport: { width: 1280, height: 800 } }, async page => {
    await open(page, pages[0]!);
    await explore(page);
    await page.click(".explorer-list button >> nth=0");
    expect(await page.textContent(".explorer-chosen")).toContain("yang gagal");
    const picture = page.locator(".explorer-picture");
    const { width, height } = (await picture.boundingBox())!;
    // A chosen element of a large graph is in the middle.
    await page.click(".explorer-list button >> nth=1");
    await page.click("text=Tampilkan semua");
    await page.click(".explorer-list button >> nth=2");
    const second = await page.textContent(".explorer-chosen h3");
    await page.click("text=Perbesar");
    await picture.click({ position: { x: width / 2, y: height / 2 } });
    expect(await page.textContent(".explorer-chosen h3")).toBe(second);
    expect(await page.textContent(".explorer-chosen")).toMatch(/Berhenti|Terganggu|Tersentuh/);
  });
});

test("A graph has at most two hundred elements, and says that it leaves others out", async () => {
  await inWindow({}, async page => {
    await open(page, "/dampak?dari=infrastructure%3AJIPD&dari=opd%3ADISKOMINFO");
    await explore(page);
    await page.click(".explorer-list button:text-is('Dinas Komunikasi dan Informatika')");
    await page.click("text=Perluas");
    await eventually(async () => (await sizeOf(page)) === 200);
    expect(await page.textContent(".explorer [role=status]")).toMatch(/^200 elemen\. Sebagian tidak dimuat/);
  });
});

test("Without script there is no button that does nothing", async () => {
  for (const address of pages) expect((await site.html(address)).text).not.toContain("Jelajahi sebagai graf");
});

test("A graph has the elements that its viewer may see, and says that there are more", async () => {
  const documents = (await readBuiltPages())!.documents;
  const inspector = await site.account("Inspektorat", "AUDITOR");
  const ask = async (name: string, dari: string, headers: Record<string, string> = {}) => {
    const sha256Hash = documents.find(each => each.name === name)!.hash;
    const asked = new URLSearchParams({
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
      variables: JSON.stringify({ dari: [dari], paling: 200 }),
    });
    const answer = await site.send(`/graphql?${asked}`, {
      headers: { "apollo-require-preflight": "true", ...headers },
    });
    return (await answer.json()) as any;
  };
  const staff = await site.account("Pegawai", "STAFF");
  const around = async (headers?: Record<string, string>) =>
    (await ask("ExploreNeighbours", "application:SIMPEG", headers)).data?.neighbourhood;
  const [all, some] = [await around(inspector), await around(staff)];
  expect([all.hidden.length, some.hidden.length]).toEqual([0, 1]);
  expect(some.nodes.length).toBeLessThan(all.nodes.length);
  expect(JSON.stringify(some)).not.toContain("AUD-01");
  const { errors } = await ask("ExploreImpact", "infrastructure:SRV-DB");
  expect(errors[0].extensions.code).toBe("NOT_FOUND");
  const impact = (await ask("ExploreImpact", "infrastructure:SRV-DB", inspector)).data.impact;
  expect(impact.totalCount).toBe(impact.nodes.length);
});
