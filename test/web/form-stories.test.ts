import { afterEach, expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { useSampleServer } from "../http/identity/identity-server.js";
import { useCutLink } from "../support/cut-link.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite } from "./site.js";

const link = useCutLink();
const site = useSite(useSampleServer(() => ({ NEO4J_URI: link.uri() })));
const { inWindow } = useBrowser();

afterEach(link.restore);

const form = "/meja/ubah/service%3ALYN-040";

const readService = async (fields: string, headers?: Record<string, string>) =>
  ((await (await site.ask(`{ service(ref: "service:LYN-040") { ${fields} } }`, headers)).json()) as any).data.service;

/** Opens the form, once its recorded values are there. */
async function open(page: Page, address = form) {
  await page.goto(site.url() + address, { waitUntil: "networkidle" });
  await page.waitForSelector("#purpose");
}

const save = (page: Page) => page.click("button:has-text('Simpan')");
const saved = (page: Page) => page.waitForSelector("text=Tersimpan sebagai revisi");
const fault = (page: Page, words: string) => page.waitForSelector(`.note.fault >> text=${words}`);

test("Two people change one element: the second sees what was, what is and the own text, chooses, and saves", async () => {
  await inWindow({ viewport: { width: 360, height: 800 } }, async (first, window: BrowserContext) => {
    const second = await window.newPage();
    await open(first);
    await open(second);
    const before = await second.inputValue("#purpose");
    await first.fill("#purpose", "Tujuan dari orang pertama");
    await first.fill("#location", "Sasaran dari orang pertama");
    await save(first);
    await saved(first);
    await second.fill("#purpose", "Tujuan dari orang kedua");
    await second.fill("#location", "Sasaran dari orang kedua");
    await save(second);
    const conflict = second.locator("[role=alert]:has-text('Orang lain sudah mengubah')");
    await conflict.waitFor();
    const row = conflict.locator("tr:has(th:has-text('Tujuan'))");
    const told = await row.textContent();
    for (const value of [before || "belum tercatat", "Tujuan dari orang pertama", "Tujuan dari orang kedua"])
      expect(told).toContain(value);
    expect(await faultsOf(second)).toEqual([]);
    expect(await second.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await row.locator("select").selectOption("kini");
    await second.click("button:has-text('Pakai pilihan ini')");
    expect(await second.inputValue("#location")).toBe("Sasaran dari orang kedua");
    await save(second);
    await saved(second);
  });
  expect(await readService("purpose location")).toEqual({
    purpose: "Tujuan dari orang pertama",
    location: "Sasaran dari orang kedua",
  });
});

test("A form half filled survives a reload, and can be discarded", async () => {
  await inWindow({}, async page => {
    await open(page);
    const before = await page.inputValue("#purpose");
    await page.fill("#purpose", "Setengah terisi");
    await open(page);
    await page.waitForSelector("text=dipulihkan");
    expect(await page.inputValue("#purpose")).toBe("Setengah terisi");
    await page.click("button:has-text('Buang isian itu')");
    expect(await page.inputValue("#purpose")).toBe(before);
    await open(page);
    expect(await page.inputValue("#purpose")).toBe(before);
  });
});

test("A change cites the decree on which it is based, and the history of the element leads to it", async () => {
  await inWindow({ viewport: { width: 360, height: 800 } }, async page => {
    await open(page);
    await page.fill("#purpose", "Tujuan menurut keputusan gubernur");
    await page.fill("#dasar", "Tim Koordinasi");
    await page.click("button:has-text('Keputusan Gubernur Maluku tentang Tim Koordinasi SPBE')");
    // What is cited survives a reload like all other parts of a form.
    await open(page);
    await page.waitForSelector("li:has-text('Tim Koordinasi SPBE') >> text=Hapus");
    expect(await faultsOf(page)).toEqual([]);
    await save(page);
    await saved(page);
    await page.goto(`${site.url()}/e/service%3ALYN-040`, { waitUntil: "networkidle" });
    const decree = page.locator("#riwayat li:first-child a:has-text('Tim Koordinasi SPBE')");
    expect(await decree.getAttribute("href")).toBe("/e/document%3ASK-GUB-211-2022");
  });
});

test("An engine that is away while somebody saves loses nothing, and the next attempt saves once", async () => {
  const { rev } = await readService("rev");
  await inWindow({}, async page => {
    await open(page);
    await page.fill("#purpose", "Tujuan saat basis data pergi");
    link.cut();
    await save(page);
    await fault(page, "Basis data sedang tidak tersedia");
    expect(await page.inputValue("#purpose")).toBe("Tujuan saat basis data pergi");
    link.restore();
    await save(page);
    await saved(page);
  });
  expect(await readService("rev purpose")).toEqual({ rev: rev + 1, purpose: "Tujuan saat basis data pergi" });
});

test("A link that breaks while somebody saves loses nothing", async () => {
  await inWindow({}, async (page, window) => {
    await open(page);
    await page.fill("#purpose", "Tujuan tanpa sambungan");
    await window.setOffline(true);
    await save(page);
    await fault(page, "Tidak ada sambungan ke server");
    await window.setOffline(false);
    await save(page);
    await saved(page);
  });
  expect((await readService("purpose")).purpose).toBe("Tujuan tanpa sambungan");
});

// Last, because accounts that exist are required from everybody.
test("A session that ends in the middle of a form loses nothing: after signing in again it is saved", async () => {
  await site.command("add", "Arsitek", "--role", "ARCHITECT");
  const signIn = async (page: Page) => {
    const { pathname, search } = new URL((await site.command("link", "Arsitek")).last);
    await page.goto(site.url() + pathname + search);
    await page.click("main button");
    await page.waitForSelector("text=Arsitek ·");
  };
  await inWindow({}, async (page, window) => {
    await signIn(page);
    await open(page);
    await page.fill("#purpose", "Tujuan sebelum sesi berakhir");
    const cookies = await window.cookies();
    await window.addCookies(cookies.map(cookie => ({ ...cookie, value: "ended" })));
    await save(page);
    await fault(page, "Sesi Anda sudah berakhir");
    expect(await page.inputValue("#purpose")).toBe("Tujuan sebelum sesi berakhir");
    await signIn(page);
    await open(page);
    expect(await page.inputValue("#purpose")).toBe("Tujuan sebelum sesi berakhir");
    await save(page);
    await saved(page);
  });
  const architect = await site.tokenOf("Arsitek");
  expect((await readService("purpose", architect)).purpose).toBe("Tujuan sebelum sesi berakhir");
});
