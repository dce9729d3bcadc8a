import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();
const form = ".new-webhook form";
const element = `${form} input[name=element]`;

beforeAll(async () => {
  await site.command("add", "Pengelola Satu", "--role", "ADMIN");
  await site.command("add", "Operator", "--role", "EDITOR", "--opd", "DISDIKBUD");
  await site.command("add", "Portal", "--role", "CLIENT", "--documents", "Q02,Q09");
});

/** Opens the form of a new webhook in a window of an ADMIN. */
const atForm = (use: (page: Page) => Promise<unknown>) =>
  inWindow({ serviceWorkers: "block" }, async page => {
    await site.signIn(page, "Pengelola Satu");
    await page.goto(`${site.url()}/meja?lihat=webhook`, { waitUntil: "networkidle" });
    await page.click("summary >> text=Tambah webhook");
    await use(page);
  });

const urlOf = (place: string) => `https://portal.example.go.id/${place}`;
const card = (url: string) => `.webhook:has(h3:text-is("${url}"))`;

const choose = (page: Page, account: string) => page.selectOption(`${form} select >> nth=0`, account);
const send = (page: Page) => page.click(`${form} button[type=submit]`);

/** Fills in the account and the address of a new webhook. */
async function begin(page: Page, url: string) {
  await choose(page, "Operator");
  await page.fill(`${form} input[type=url]`, url);
}

test("A lost answer leads to the list, which has the webhook once; a refusal beforehand says that nothing is written", async () => {
  const url = urlOf("hilang");
  await atForm(async page => {
    await begin(page, url);
    await page.route("**/graphql", route => route.fulfill({ status: 429, body: "" }));
    await send(page);
    await page.waitForSelector(`${form} .problems >> text=Belum tersimpan. Server sedang melayani banyak permintaan`);
    await page.unroute("**/graphql");
    await page.route("**/graphql", async route => {
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.waitForSelector(`${form} .problems >> text=Belum diketahui apakah tersimpan`);
    await page.waitForSelector(card(url));
    expect(await page.locator(card(url)).count()).toBe(1);
    expect(await page.locator(".secret").count()).toBe(0);
    expect(await page.inputValue(`${form} input[type=url]`)).toBe(url);
  });
});

test("A name that is no element is refused, and whoever looks at the other choice and returns loses nothing", async () => {
  const url = urlOf("elemen");
  await atForm(async page => {
    await begin(page, url);
    await page.selectOption(`${form} select[name=opd]`, "DISDIKBUD");
    await page.fill(element, "LYN-001");
    await send(page);
    await page.waitForSelector(`${form} .problems >> text=Elemen tidak dikenal`);
    await page.fill(element, `${site.url()}/opd/DISDIKBUD?lihat=laporan`);
    await page.locator(form).getByLabel("Jawaban baru dari sebuah pertanyaan").check();
    await page.selectOption(`${form} select[name=question]`, "Q02");
    expect(await page.inputValue(`${form} textarea`)).toContain("opd:DISDIKBUD");
    await choose(page, "Portal");
    expect(await page.inputValue(`${form} textarea`)).toBe("");
    await choose(page, "Operator");
    await page.fill(`${form} textarea`, '{"opd": "opd:DINKES"}');
    expect(await page.isVisible(element)).toBe(false);
    await page.locator(form).getByLabel("Perubahan elemen").check();
    expect(await page.isVisible(`${form} textarea`)).toBe(false);
    await send(page);
    await page.waitForSelector(card(url));
    expect(await page.textContent(card(url))).toMatch(/Perangkat daerahDinas Pendi.*Elemenopd:DISDIKBUDD/);
  });
});

test("Each secret is shown until it is hidden, and each button names its webhook", async () => {
  const [first, second] = [urlOf("satu"), urlOf("dua")];
  await atForm(async page => {
    for (const url of [first, second]) {
      await begin(page, url);
      await send(page);
      await page.waitForSelector(`.secret:has-text("${url}") input:focus`);
    }
    expect(await page.locator(".secret").count()).toBe(2);
    expect(await page.textContent(".secret >> nth=0")).toContain(second);
    await page.click(".secret >> nth=0 >> text=Selesai, sembunyikan");
    await page.waitForSelector(`.secret >> text=${second}`, { state: "detached" });
    expect(await page.textContent(".secret")).toContain(first);
    await page.waitForSelector(card(second));
    for (const url of [first, second])
      expect(await page.locator(`${card(url)} details button`).allTextContents()).toEqual([
        `Ganti rahasia sekarang ${url}`,
        `Hapus webhook ini sekarang ${url}`,
      ]);
  });
});
