import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../support/eventually.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite, widths } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const address = "/meja?lihat=akun";
const tokens: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  for (const [name, role] of [
    ["Pengelola Satu", "ADMIN"],
    ["Pengelola Dua", "ADMIN"],
    ["Inspektorat", "AUDITOR"],
    ["Pegawai", "STAFF"],
  ])
    tokens[name!] = await site.account(name!, role!);
});

async function openAccounts(page: Page) {
  await page.goto(site.url() + address, { waitUntil: "networkidle" });
  await page.waitForSelector(".new-account");
}

const card = (name: string) => `.account:has(h3:text-is("${name}"))`;

test("An ADMIN adds an account by clicks, and its link opens the desk of its OPD in another browser", async () => {
  let link = "";
  await inWindow({}, async page => {
    await site.signIn(page, "Pengelola Satu");
    await page.goto(`${site.url()}/meja`, { waitUntil: "networkidle" });
    await page.click("text=Akun dan hak akses");
    await page.click("text=Buat akun baru");
    await page.fill(".new-account input[maxlength='200']", "Operator Dinas Kesehatan");
    await page.selectOption(".new-account select >> nth=0", "EDITOR");
    await page.selectOption(".new-account select[name=opd]", "DINKES");
    await page.fill(".new-account input[type=date]", "2099-06-30");
    await page.click("button >> text=Buat akun");
    link = await page.inputValue(".secret input");
    expect(await page.textContent(".secret")).toContain("hanya ditampilkan sekarang");
    await page.waitForSelector(card("Operator Dinas Kesehatan"));
    const shown = await page.textContent(card("Operator Dinas Kesehatan"));
    expect(shown).toContain("Operator OPD: Dinas Kesehatan; sampai sebelum 1 Jul 2099");
    expect(shown).toContain("oleh Pengelola Satu");
    expect(await page.textContent(card("Pegawai"))).toContain("oleh pengelola server");
    await page.click("text=Selesai, sembunyikan");
    expect(await page.content()).not.toContain("token=");
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.content()).not.toContain("token=");
  });
  await inWindow({}, async page => {
    await site.signIn(page, "Operator Dinas Kesehatan", link);
    await page.goto(`${site.url()}/meja`, { waitUntil: "networkidle" });
    await page.click("p >> text=Dinas Kesehatan");
    await page.waitForSelector("#kelengkapan");
    expect(await page.textContent("main")).not.toContain("Akun dan hak akses");
  });
});

test("A second ADMIN approves an architect, and an account ends after a word of what ends with it", async () => {
  await inWindow({}, async page => {
    await site.signIn(page, "Pengelola Satu");
    await openAccounts(page);
    await page.click("text=Buat akun baru");
    await page.fill(".new-account input[maxlength='200']", "Bidang Aptika");
    await page.selectOption(".new-account select >> nth=0", "ARCHITECT");
    expect(await page.textContent(".new-account")).toContain("baru berlaku setelah disetujui Pengelola Akun lain");
    await page.click("button >> text=Buat akun");
    await page.waitForSelector(card("Bidang Aptika"));
    expect(await page.textContent(card("Bidang Aptika"))).toContain("bukan oleh yang memberikannya");
    expect(await page.textContent("#daftar-akun .account >> nth=0")).toContain("Bidang Aptika");
    expect(await page.textContent(card("Pengelola Satu"))).toContain("Akun sendiri tidak dapat diubah");
  });
  await inWindow({}, async page => {
    await site.signIn(page, "Pengelola Dua");
    await openAccounts(page);
    await page.click("text=Setujui peran Admin Arsitektur");
    await page.waitForSelector(`${card("Bidang Aptika")} >> text=disetujui oleh Pengelola Dua`);
    expect(await page.textContent(card("Bidang Aptika"))).toContain('npm run account -- link "NAMA AKUN"');
    await page.click(`${card("Bidang Aptika")} >> text=Nonaktifkan akun`);
    expect(await page.textContent(card("Bidang Aptika"))).toContain("Semua peran (Admin Arsitektur), sesi masuk");
    await page.click("text=Nonaktifkan sekarang Bidang Aptika");
    await page.waitForSelector(`${card("Bidang Aptika")} >> text=Dinonaktifkan`);
  });
});

test("A link stays until it is hidden, whatever changes meanwhile, also in a browser without a clipboard", async () => {
  await inWindow({}, async page => {
    await site.signIn(page, "Pengelola Satu");
    await openAccounts(page);
    await page.click(`${card("Pegawai")} >> text=Tautan masuk baru`);
    expect(await page.textContent(card("Pegawai"))).toContain("semua sesi masuk akun ini berakhir");
    await page.fill(`${card("Pegawai")} input[placeholder^="/pemdi"]`, "/opd/DINKES");
    await page.click("text=Buat tautan masuk Pegawai");
    const link = await page.inputValue(".secret input");
    expect(new URL(link).searchParams.get("kembali")).toBe("/opd/DINKES");
    await page.evaluate("navigator.clipboard && (navigator.clipboard.writeText = async () => { throw new Error(); })");
    await page.click(".secret >> text=Salin");
    await page.waitForSelector(".secret >> text=Teks sudah dipilih");
    const audit = card("Inspektorat");
    await page.click(`${audit} >> text=Tambah peran`);
    await page.selectOption(`${audit} form select >> nth=0`, "STAFF");
    await page.click(`${audit} >> text=Beri peran`);
    await page.waitForSelector(`${audit} .grants >> text=Pegawai`);
    expect(await page.inputValue(".secret input")).toBe(link);
  });
});

test("The review is read without script: who ends soon, who is unused, and by the Inspektorat too", async () => {
  await site.database.write(transaction =>
    transaction.run(
      `MATCH (a:Account {name: 'Pegawai'}) SET a.lastUsed = '2026-08-01'
       WITH a MATCH (g:AccountGrant {accountId: a.id}) SET g.until = '2026-12-31'`,
    ),
  );
  for (const name of ["Pengelola Satu", "Inspektorat"]) {
    const text = await site.words(address, tokens[name]);
    expect(text).toContain("Pegawai Peran Pegawai berakhir 31 Des 2026 Tidak dipakai lebih dari 90 hari Aktif");
    expect(text).toContain("tanpa JavaScript");
  }
  const { headers } = await site.html(address, tokens["Pengelola Satu"]);
  expect([headers.get("cache-control"), headers.get("etag")]).toEqual(["no-store", null]);
  const { text: active } = await site.html(`${address}&keadaan=aktif`, tokens.Inspektorat);
  expect(active).toContain("/export/accounts.csv?state=ACTIVE");
  for (const role of [tokens.Pegawai, undefined]) {
    const { status, text } = await site.html(address, role);
    expect([status, text]).toEqual([403, expect.stringContaining("tanyakan kepada pengelola akun")]);
    expect(text).not.toContain("Pengelola Satu");
  }
});

test("No browser keeps accounts for times without a network, and the page has no fault for axe", async () => {
  await inWindow({}, async page => {
    await site.signIn(page, "Pengelola Satu");
    const kept = (): Promise<string[]> =>
      page.evaluate(`caches.open("jawaban").then(cache => cache.keys()).then(keys => keys.map(({ url }) => url))`);
    for (const path of ["/cari", "/cari", address, address]) {
      await page.goto(site.url() + path, { waitUntil: "networkidle" });
      await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    }
    await page.click(`${card("Pegawai")} >> text=Tautan masuk baru`);
    await page.click("text=Buat tautan masuk Pegawai");
    await page.waitForSelector(".secret");
    await page.goto(`${site.url()}/opd`, { waitUntil: "networkidle" });
    await eventually(async () => (await kept()).some(url => url.endsWith("/opd")));
    expect((await kept()).filter(url => url.includes("lihat=akun") || url.includes("/graphql"))).toEqual([]);
    const stored: string = await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })");
    expect(stored).not.toMatch(/token=|Pegawai/);
    await openAccounts(page);
    await page.click("text=Buat akun baru");
    await page.click(`${card("Pegawai")} >> text=Tambah peran`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await faultsOf(page)]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});
