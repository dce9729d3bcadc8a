import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const address = "/meja?lihat=opd";
const phone = { viewport: { width: 360, height: 800 }, serviceWorkers: "block" } as const;
const future = `${new Date().getUTCFullYear() + 1}-07-01`;
const past = "2024-07-01";

let architect: Record<string, string>;
beforeAll(async () => {
  architect = await site.account("Arsitek", "ARCHITECT");
  await site.command("add", "Operator Kesehatan", "--role", "EDITOR", "--opd", "DINKES");
});

/** Signs a window in and opens a page. */
async function open(page: Page, account: string, at = address) {
  await site.signIn(page, account);
  await page.goto(site.url() + at, { waitUntil: "networkidle" });
}

const read = async (query: string) => ((await (await site.ask(query, architect)).json()) as any).data;
const ownedBy = async (code: string, at: string): Promise<number> =>
  (await read(`{ opd(ref: "opd:${code}", at: "${at}") { owns { totalCount } } }`)).opd.owns.totalCount;
const previews = "button:has-text('Buat pratinjau')";
const preview = async (page: Page) => {
  await page.click(previews);
  await page.waitForSelector("h2:has-text('Pratinjau')");
};
const saves = "button:has-text('Simpan perubahan ini')";
const problem = (page: Page, field: string) => page.textContent(`#${field}-masalah`);

test("An Admin Arsitektur merges two OPDs into a new one: sees what moves, saves it with what is recorded meanwhile, and the successor owns it", async () => {
  const before = (await ownedBy("DISKETPANG", future)) + (await ownedBy("DISTAN", future));
  expect(before).toBeGreaterThan(0);
  await inWindow(phone, async page => {
    await open(page, "Arsitek", "/meja");
    await page.click("nav >> text=Perubahan perangkat daerah");
    await page.selectOption("#lama-0", "opd:DISKETPANG");
    await page.click("text=Tambah perangkat daerah");
    await page.selectOption("#lama-1", "opd:DISTAN");
    await page.fill("#hari", future);
    expect(await page.textContent("#hari-ket")).toContain("semuanya tetap seperti sekarang");
    await page.click("text=Baru, dicatat sekaligus");
    await page.fill("#penerus-name", "Dinas Ketahanan Pangan dan Pertanian");
    await page.fill("#penerus-code", "DINKES");
    await page.selectOption("#penerus-opdType", "DINAS");
    await page.fill("#dasar-hukum", "Perda Nomor 5 Tahun 2026");
    await page.click(previews);
    expect(await problem(page, "penerus-code")).toContain("sudah ada");
    await page.fill("#penerus-code", "DISKETPANTAN");
    await preview(page);
    const shown = await page.textContent("section[aria-label=Pratinjau]");
    expect(shown).toMatch(/Dinas Ketahanan Pangan dan Dinas Pertanian berakhir dan dilanjutkan oleh Dinas Ketahanan/);
    expect(shown).toContain(`memiliki${before}`);
    expect(shown).toContain("Peran akun tidak ikut beralih");
    expect(await page.locator("section[aria-label=Pratinjau] td a[href^='/e/service']").count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect((await read(`{ opds(filter: { code: { eq: "DISKETPANTAN" } }) { totalCount } }`)).opds.totalCount).toBe(0);
    await page.fill("#alasan", "Penyederhanaan perangkat daerah");
    await page.waitForSelector("[role=status] >> text=Isian berubah sejak pratinjau terakhir");
    expect(await page.locator(saves).count()).toBe(0);
    await preview(page);
    const late = `createService(input: { code: "SUSULAN", name: "Layanan susulan", ownedBy: "opd:DISTAN" })`;
    expect(await read(`mutation { ${late} { element { name } } }`)).toMatchObject({ createService: { element: {} } });
    await page.click(saves);
    await page.waitForSelector("[role=status] >> text=Perubahan tersimpan");
    await page.waitForSelector("section[aria-label=Tersimpan] >> text=Sejak pratinjau, isinya berubah");
    expect(await page.textContent("section[aria-label=Tersimpan] details[open]")).toContain(`memiliki${before + 1}`);
    expect(await page.getAttribute("a:text('temuan tentang penerus')", "href")).toContain("PREDECESSOR_STILL_ACTIVE");
    await page.waitForSelector("section[aria-label=Tersimpan] a[href='/opd/DISKETPANTAN']");
    expect(await faultsOf(page)).toEqual([]);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.inputValue("#hari")).toBe("");
  });
  expect(await ownedBy("DISKETPANTAN", future)).toBe(before + 1);
  const { opd, changes } =
    await read(`{ opd(ref: "opd:DISTAN") { validUntil succeededBy { edges { relation { legalBasis } } } }
    changes(element: "opd:DISTAN", newestFirst: true, first: 1) { nodes { note } } }`);
  expect(opd.validUntil).toBe(future);
  expect(JSON.stringify(changes)).toContain("Penyederhanaan perangkat daerah");
});

test("A part is split off on a day that has passed, by the list of what the OPD has, and is written once though the answer is lost", async () => {
  const owner = async () => (await read(`{ service(ref: "service:LYN-040") { rev ownedBy { code name } } }`)).service;
  const { rev, ownedBy: from } = await owner();
  await inWindow(phone, async page => {
    await open(page, "Arsitek");
    await page.selectOption("#penerus", "opd:DISPAR");
    await page.click("label:has-text('Pecah:')");
    expect(await page.textContent("label[for=bagian-0]")).toBe("Perangkat daerah penerima");
    await page.selectOption("#lama-0", `opd:${from.code}`);
    await page.fill("#hari", past);
    expect(await page.textContent("#hari-ket")).toContain("Hari itu sudah lewat");
    await page.selectOption("#bagian-0", "opd:DISPAR");
    await page.click("button:has-text('Tampilkan daftar isi')");
    await page.check("li:has(a[href='/e/service%3ALYN-040']) input");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await preview(page);
    expect(await page.textContent("section[aria-label=Pratinjau]")).toContain(`selebihnya tetap di ${from.name}`);
    await page.route("**/graphql", async route => {
      await route.fetch();
      await route.abort();
    });
    await page.click(saves);
    await page.waitForSelector("text=Belum diketahui apakah perubahan ini tersimpan");
    await page.unroute("**/graphql");
    await page.click(previews);
    await page.waitForSelector("text=dapat berarti perubahannya sudah tersimpan");
    expect(await page.locator(saves).count()).toBe(0);
  });
  expect(await owner()).toMatchObject({ rev: rev + 1, ownedBy: { code: "DISPAR" } });
});

test("A refusal is shown in names and days at its field, and a draft half filled survives a reload", async () => {
  await inWindow(phone, async page => {
    await open(page, "Arsitek");
    await page.selectOption("#lama-0", "opd:DISDIKBUD");
    await page.fill("#hari", "2026-12-15");
    await page.selectOption("#penerus", "opd:DISPAR");
    await page.click(previews);
    expect(await problem(page, "lama-0")).toMatch(
      /^Dinas Pendidikan dan Kebudayaan sudah dilanjutkan oleh Dinas Pendidikan dan Pemuda Olahraga .* mulai 1 Jan 2027/,
    );
    expect(await page.getAttribute("#lama-0", "aria-invalid")).toBe("true");
    await page.click("text=Ke isiannya");
    expect(await page.evaluate("location.hash")).toBe("#lama-0");
    await page.reload({ waitUntil: "networkidle" });
    await page.waitForSelector("text=dipulihkan");
    expect(await page.inputValue("#hari")).toBe("2026-12-15");
  });
});

test("An editor reads who may merge and split OPDs, and is offered neither the form nor the link to it", async () => {
  await inWindow(phone, async page => {
    await open(page, "Operator Kesehatan", "/meja");
    expect(await page.locator("text=Perubahan perangkat daerah").count()).toBe(0);
    await page.goto(site.url() + address, { waitUntil: "networkidle" });
    const text = await page.textContent("main");
    expect(text).toContain("Hanya akun dengan peran Admin Arsitektur");
    expect(text).toContain("Akun Anda, Operator Kesehatan, tidak mempunyai peran itu");
    expect(await page.locator("main form").count()).toBe(0);
  });
});
