import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { fileOf } from "../formats/tables/made-files.js";
import { useCutLink } from "../support/cut-link.js";
import { eventually } from "../support/eventually.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const link = useCutLink(site.url);
const { inWindow } = useBrowser();

afterEach(link.restore);
afterEach(async () => {
  for (const name of await readdir(folder())) await rm(path.join(folder(), name));
});

/** Bytes for all that a page requests besides the pieces of a file. */
const requests = 60_000;

/** Writes a CSV file of four services, the first with a wrong method, that has 500 kB in a column that is not read. */
async function csvOf(code: string) {
  const long = "catatan ".repeat(4_000);
  const rows = Array.from({ length: 16 }, (_, n) =>
    [`${code}-${n}`, `Layanan contoh ${n}`, n === 0 ? "Telepati" : "Hybrid", "DISPERINDAG", long].join(","),
  );
  const text = ["Kode,Nama,Metode Layanan,Dimiliki oleh,Catatan", ...rows].join("\n");
  return { file: await fileOf("Layanan.csv", Buffer.from(text)), bytes: text.length };
}

async function choose(page: Page, file: string) {
  await page.goto(`${link.url()}/meja?opd=DISPERINDAG`, { waitUntil: "networkidle" });
  await page.waitForSelector(".upload input[type=file]");
  await page.setInputFiles(".upload input[type=file]", file);
}

const click = (page: Page, name: string) => page.click(`.upload button:has-text("${name}") >> nth=0`);
const status = (page: Page, words: string) => page.waitForSelector(`.upload [role=status] >> text=${words}`);

const folder = () => path.join(site.folder(), "data", "uploads");

/** Returns the bytes that the server has of all uploads. */
async function received(): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(folder())).map(async name => (await stat(path.join(folder(), name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("A link that breaks loses nothing: the rest is sent, and neither corrections nor writing send the file", async () => {
  const { file, bytes } = await csvOf("PUTUS");
  await inWindow({ viewport: { width: 360, height: 800 } }, async page => {
    await choose(page, file);
    link.cutAfter(0.7 * bytes);
    await click(page, "Periksa");
    await status(page, "Sambungan terputus");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    const before = await received();
    expect(before).toBeGreaterThan(0.4 * bytes);
    link.restore();
    await status(page, "Ditolak: 1 kesalahan");
    expect(link.sent()).toBeLessThan(bytes - before + requests);
    link.restore();
    await page.locator(".refused-row select").selectOption("Elektronik");
    await click(page, "Periksa lagi");
    await status(page, "Dapat ditulis: 16 elemen baru");
    await click(page, "Lihat akibatnya");
    await page.waitForSelector("text=Bila disimpan");
    await click(page, "Tulis");
    await status(page, "Sudah ditulis: 16 elemen baru");
    expect(link.sent()).toBeLessThan(requests);
    expect(await received()).toBe(0);
  });
});

test("A server that restarts in the middle continues, and so does the page after a reload", async () => {
  const { file, bytes } = await csvOf("MULAI");
  await inWindow({}, async page => {
    await choose(page, file);
    link.cutAfter(0.7 * bytes);
    await click(page, "Periksa");
    await eventually(link.isCut);
    await site.restart();
    const before = await received();
    link.restore();
    await choose(page, file);
    await click(page, "Periksa");
    await status(page, "Ditolak: 1 kesalahan");
    expect(link.sent()).toBeLessThan(bytes - before + requests);
  });
});

test("A file that the server has lost is sent again by the page, which says so", async () => {
  const { file, bytes } = await csvOf("HILANG");
  await inWindow({}, async page => {
    await choose(page, file);
    await click(page, "Periksa");
    await status(page, "Ditolak: 1 kesalahan");
    for (const name of await readdir(folder())) await rm(path.join(folder(), name));
    // Slow enough that a reader sees why the file is sent again.
    const session = await page.context().newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 100, downloadThroughput: 200_000, uploadThroughput: 200_000 },
    });
    await click(page, "Periksa");
    await status(page, "Server tidak lagi menyimpan berkas ini");
    await eventually(async () => (await received()) === bytes);
  });
});

/** Opens a sign-in link of an account, and signs in. */
async function signIn(page: Page, account: string) {
  const { pathname, search } = new URL((await site.command("link", account)).last);
  await page.goto(link.url() + pathname + search);
  await page.click("main button");
  await page.waitForSelector(`text=${account} ·`);
}

// Last, because accounts that exist are required from everybody.
test("A session that ends while a file is sent loses nothing: after signing in again the rest is sent", async () => {
  await site.command("add", "Operator", "--role", "EDITOR", "--opd", "DISPERINDAG", "--until", "2099-06-30");
  const { file, bytes } = await csvOf("SESI");
  await inWindow({}, async (page, window) => {
    await signIn(page, "Operator");
    await choose(page, file);
    link.cutAfter(0.7 * bytes);
    await click(page, "Periksa");
    await eventually(link.isCut);
    const cookies = await window.cookies();
    await window.addCookies(cookies.map(cookie => ({ ...cookie, value: "ended" })));
    const before = await received();
    link.restore();
    await status(page, "Sesi Anda sudah berakhir");
    await signIn(page, "Operator");
    await choose(page, file);
    await click(page, "Periksa");
    await status(page, "Ditolak: 1 kesalahan");
    expect(link.sent()).toBeLessThan(bytes - before + requests);
  });
});
