import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useSampleServer } from "../http/identity/identity-server.js";
import { type Receiver, startReceiver } from "../http/news/receiver.js";
import { eventually } from "../support/eventually.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite, widths } from "./site.js";

const site = useSite(useSampleServer(() => ({ WEBHOOK_HOSTS: "127.0.0.1" })));
const { inWindow } = useBrowser();
const address = "/meja?lihat=webhook";
const form = ".new-webhook form";
const service = "service:LYN-001";
let receiver: Receiver;
let [manager, inspector, operator]: Record<string, string>[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
  manager = await site.account("Pengelola Satu", "ADMIN");
  inspector = await site.account("Inspektorat", "AUDITOR");
  operator = await site.account("Operator", "EDITOR", "--opd", "DISDIKBUD");
  await site.command("add", "Pengelola Dua", "--role", "ADMIN");
  await site.command("add", "Portal", "--role", "CLIENT", "--documents", "Q02,Q09");
});
afterAll(() => receiver.stop());

/** Opens the webhooks in a window of an account. */
const asManager = (name: string, use: (page: Page) => Promise<unknown>) =>
  inWindow({}, async page => {
    await site.signIn(page, name);
    await page.goto(site.url() + address, { waitUntil: "networkidle" });
    await page.waitForSelector(".new-webhook");
    await use(page);
  });

const urlOf = (place: string) => receiver.url.replace("pesan", place);
const card = (url: string) => `.webhook:has(h3:text-is("${url}"))`;

/** Opens the form of a new webhook, and fills in its account and address. */
async function begin(page: Page, account: string, url: string) {
  await page.click("text=Tambah webhook");
  await page.selectOption(`${form} select >> nth=0`, account);
  await page.fill(`${form} input[type=url]`, url);
}

const send = (page: Page) => page.click(`${form} button[type=submit]`);
/** Expects no fault of axe, and nothing wider than a phone or a screen. */
async function fits(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await faultsOf(page)]).toEqual([width, []]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  }
}

/** Records another name of the service, as the operator of its OPD. */
async function rename(name: string) {
  const [row] = await site.database.read("MATCH (n:Service {code: 'LYN-001'}) RETURN n.rev AS rev");
  const change = `ref: "${service}", expectedRev: ${row!.rev}, changes: { name: "${name}" }`;
  const answer = await site.ask(`mutation { updateService(${change}) { element { name } } }`, operator);
  expect(await answer.json()).toMatchObject({ data: { updateService: { element: { name } } } });
}

test("A webhook waits for a second ADMIN, sends, pauses, resumes with what was recorded meanwhile, and is deleted", async () => {
  const [url, at] = [receiver.url, card(receiver.url)];
  await asManager("Pengelola Satu", async page => {
    await page.waitForSelector("text=belum ada sistem lain yang diberi tahu");
    await begin(page, "Operator", url);
    expect(await page.textContent(form)).toContain("belum mengirim apa pun sebelum disetujui Pengelola");
    await page.locator(form).getByLabel("Layanan", { exact: true }).check();
    await page.selectOption(`${form} select[name=opd]`, "DISDIKBUD");
    await page.fill(`${form} input[name=element]`, `${site.url()}/e/${encodeURIComponent(service)}`);
    await send(page);
    expect(await page.inputValue(".secret input")).toMatch(/^whsec_/);
    await page.click("text=Selesai, sembunyikan");
    await page.waitForSelector(`${at} >> text=Menunggu persetujuan. Belum mengirim apa pun`);
    expect(await page.textContent(at)).toContain("bukan oleh yang menambahkannya");
    expect(await page.content()).not.toContain("whsec_");
  });
  await asManager("Pengelola Dua", async page => {
    await page.click(`${at} button >> text=Setujui`);
    await page.waitForSelector(`${at} >> text=disetujui oleh Pengelola Dua`);
    expect(await page.textContent(at)).toMatch(/LayananPerangkat daerahDinas Pendi.*Elemenservice:LYN-001D/);
    await rename("Nama pertama");
    await eventually(() => receiver.received.length === 1);
    await page.click(`${at} button >> text=Jeda`);
    await page.waitForSelector(`[role=status] >> text=Dijeda: ${url}.`);
    await rename("Nama kedua");
    await page.click(`${at} summary >> text=Ganti rahasia`);
    await page.click("text=Ganti rahasia sekarang");
    const secret = await page.inputValue(".secret input");
    await page.click(`${at} >> text=Lanjutkan dengan yang tercatat sejak berhenti`);
    await eventually(() => receiver.received.length === 2);
    expect(receiver.events().map(({ ref }) => ref)).toEqual([service, service]);
    await eventually(async () => {
      await page.click("text=Perbarui daftar");
      return page.locator(`${at} >> text=2 percobaan terakhir`).isVisible();
    });
    const rows = await page.locator(`${at} tbody`).textContent();
    expect(rows).toMatch(/^[\w .]+ WIT1204Terkirim1[\w .]+ WIT1204Terkirim1$/);
    expect(await page.inputValue(".secret input")).toBe(secret);
    await page.click(`${at} summary >> text=Hapus`);
    expect(await page.textContent(at)).toContain("tidak dapat dipulihkan");
    await page.click("text=Hapus webhook ini sekarang");
    await page.waitForSelector(at, { state: "detached" });
  });
});

test("A program gets answers to a question of its own, chosen by its sentence; refusals are read at the form", async () => {
  const url = urlOf("jawaban");
  await asManager("Pengelola Satu", async page => {
    await begin(page, "Portal", "http://portal.example.go.id/pesan");
    await page.locator(form).getByLabel("Jawaban baru dari sebuah pertanyaan").check();
    const questions = page.locator(`${form} select[name=question]`);
    await questions.selectOption("Q02");
    expect(await questions.textContent()).toMatch(/Layanan apa saja.*Q09 Layanan mana yang masih tatap muka/);
    expect(await questions.textContent()).not.toContain("Q01");
    const variables = page.locator(`${form} textarea`);
    expect(await variables.inputValue()).toContain('"opd": "opd:DISDIKBUD"');
    await send(page);
    await page.waitForSelector(`${form} .problems >> text=harus berupa alamat publik dengan https`);
    await page.fill(`${form} input[type=url]`, url);
    await variables.fill("opd: DINKES");
    await send(page);
    await page.waitForSelector(`${form} .problems >> text=Variabel bukan JSON yang sah`);
    await variables.fill('{"opd": "opd:DINKES"}');
    await fits(page);
    await send(page);
    await page.waitForSelector(`.secret >> text=${url}`);
    await page.waitForSelector(`${card(url)} >> text={"opd":"opd:DINKES"}`);
  });
});

test("The Inspektorat reads the webhooks, also without script, and no form; an EDITOR reads that he may not", async () => {
  const url = urlOf("baca");
  await site.ask(`mutation { addWebhook(account: "Portal", url: "${url}", question: "Q09") { secret } }`, manager);
  expect(await site.words(address, inspector)).toContain(`${url} Aktif. Bertindak dengan hak akun Portal`);
  await inWindow({}, async page => {
    await site.signIn(page, "Inspektorat");
    await page.goto(`${site.url()}/meja`);
    await page.click(".views >> text=Webhook");
    await page.waitForSelector("text=Akun Anda hanya dapat membaca daftar ini");
    expect(await page.locator(`main form, ${card(url)} button`).count()).toBe(0);
    await fits(page);
  });
  const refused = await site.html(address, operator);
  expect([refused.status, refused.text]).toEqual([403, expect.stringMatching(/tanyakan kepada pengelola akun/)]);
  expect(refused.text).not.toContain(url);
  expect((await site.html(address, inspector)).headers.get("cache-control")).toBe("no-store");
});
