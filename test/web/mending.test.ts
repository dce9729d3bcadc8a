import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { fileOf, textCell, workbookOf } from "../formats/tables/made-files.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite, widths } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const desk = "/meja?opd=DISPERINDAG";

/** Writes a workbook of services with two wrong rows, a method and an owner that do not exist, and one of another OPD. */
async function workbook(code: string): Promise<string> {
  const rows = [
    ["Kode", "Nama", "Metode Layanan", "Dimiliki oleh"],
    [`${code}-1`, "Pendaftaran merek dagang (contoh)", "Telepati", "DISPERINDAG"],
    [`${code}-2`, "Tera ulang timbangan (contoh)", "Hybrid", "DISPERINDUG-X"],
    [`${code}-3`, "Pasar murah (contoh)", "Tatap Muka", "DISPERINDAG"],
    [`${code}-4`, "Uji kir (contoh)", "Hybrid", "DISHUB"],
  ];
  const xml = rows.map((row, index) => {
    const cells = row.map((text, column) => textCell(`${"ABCD"[column]}${index + 1}`, text));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return fileOf("layanan.xlsx", new Uint8Array(await workbookOf(xml.join(""))));
}

const status = (page: Page, words: string) => page.waitForSelector(`.upload [role=status] >> text=${words}`);

async function chooseFile(page: Page, file: string) {
  await page.waitForSelector(".upload input[type=file]");
  await page.setInputFiles(".upload input[type=file]", file);
}

const click = (page: Page, name: string) => page.click(`.upload button:has-text("${name}") >> nth=0`);

const row = (page: Page, number: number) =>
  page.locator(`fieldset.refused-row:has(legend:has-text("baris ${number}"))`);

const servicesOf = async (code: string) => {
  const answer = await site.ask(
    `{ services(filter: { code: { startsWith: "${code}" } }) { nodes { code method owner: ownedBy { code } } } }`,
  );
  return ((await answer.json()) as any).data.services.nodes;
};

test.each(widths)(
  "A workbook with wrong rows is corrected in place, its effect looked at, and written, at %i pixels",
  async width => {
    const code = `MERK${width}`;
    const file = await workbook(code);
    await inWindow({ viewport: { width, height: 800 } }, async (page, window) => {
      await page.goto(site.url() + desk, { waitUntil: "networkidle" });
      await chooseFile(page, file);
      await click(page, "Periksa");
      await status(page, "Ditolak: 3 kesalahan");
      expect(await row(page, 5).textContent()).toContain("minta operator DISHUB");
      expect(await row(page, 5).locator("select, textarea").count()).toBe(0);
      await row(page, 2).locator("select").selectOption("Elektronik");
      await row(page, 5).locator("input[type=checkbox]").check();
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);

      // A reload in the middle: what was corrected is still there once the file is chosen again.
      await page.reload({ waitUntil: "networkidle" });
      await page.waitForSelector("text=2 perbaikan untuk berkas “layanan.xlsx”");
      await chooseFile(page, file);
      await click(page, "Periksa");
      await status(page, "Ditolak: 1 kesalahan");
      await row(page, 3).locator("input[type=search]").fill("perindustrian");
      await row(page, 3).locator("ul.found button:has-text('Dinas Perindustrian')").click();
      await status(page, "Ada perbaikan yang belum diperiksa");

      // A link that breaks in the middle: nothing is lost.
      await window.setOffline(true);
      await click(page, "Periksa lagi");
      await status(page, "Tidak ada sambungan ke server");
      await window.setOffline(false);
      await click(page, "Periksa lagi");
      await status(page, "Dapat ditulis: 3 elemen baru");
      await click(page, "Lihat akibatnya");
      await page.waitForSelector("text=Bila disimpan");
      expect(await faultsOf(page)).toEqual([]);
      expect(await servicesOf(code)).toEqual([]);
      await click(page, "Tulis");
      await status(page, "Sudah ditulis: 3 elemen baru");
    });
    expect(await servicesOf(code)).toMatchObject([
      { code: `${code}-1`, method: "ELECTRONIC" },
      { code: `${code}-2`, owner: { code: "DISPERINDAG" } },
      { code: `${code}-3` },
    ]);
  },
);

test("Whoever prefers Excel downloads the refused rows alone", async () => {
  const file = await workbook("UNDUH");
  await inWindow({}, async page => {
    await page.goto(site.url() + desk, { waitUntil: "networkidle" });
    await chooseFile(page, file);
    await click(page, "Periksa");
    await status(page, "Ditolak: 3 kesalahan");
    const [download] = await Promise.all([page.waitForEvent("download"), click(page, "Unduh baris yang ditolak")]);
    expect(download.suggestedFilename()).toBe("ditolak-layanan.xlsx");
  });
});

test("Corrections of one file are not used for another, and a correction can be taken back", async () => {
  const [file, other] = [await workbook("SATU"), await workbook("DUA")];
  await inWindow({}, async page => {
    await page.goto(site.url() + desk, { waitUntil: "networkidle" });
    await chooseFile(page, file);
    await click(page, "Periksa");
    await status(page, "Ditolak: 3 kesalahan");
    await row(page, 2).locator("select").selectOption("Hybrid");
    await chooseFile(page, other);
    await page.waitForSelector("text=berbeda isinya");
    await chooseFile(page, file);
    await page.click("summary:has-text('Perbaikan Anda (1)')");
    await page.click(".corrected button");
    await page.waitForSelector(".corrected", { state: "detached" });
    await page.reload({ waitUntil: "networkidle" });
    await page.waitForSelector(".upload");
    expect(await page.textContent(".upload")).not.toContain("tersimpan di peramban");
  });
});
