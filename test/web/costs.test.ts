import { expect, test } from "@jest/globals";
import { seedRows } from "../support/seed-rows.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const page = "/rencana?lihat=biaya&hari=2026-11-24";

/** Funds from programs as they are in the files of the sample. */
const funds = seedRows("relations").filter(({ type, amountRupiah }) => type === "FUNDED_BY" && amountRupiah);

/** Sums the amounts in rupiah of the funds by the value of a column. */
function sumsBy(column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of funds) sums.set(row[column]!, (sums.get(row[column]!) ?? 0) + Number(row.amountRupiah));
  return sums;
}

const words = (amount: number) => new RegExp(`Rp\\s?${amount.toLocaleString("id-ID").replaceAll(".", "\\.")}`);

/** Bars of a group: the words of each, and its length as a share of the longest of the chart. */
function barsOf(text: string, chart: string, group: string) {
  const [picture] = new RegExp(`<div class="amounts[^>]*aria-label="${chart}[\\s\\S]*?</div></div>`).exec(text)!;
  const found = picture.split('<div class="group">').find(each => each.startsWith(`<p>${group}</p>`))!;
  return [...found.matchAll(/<small>([^<]*)<\/small>.*?<rect width="([^"]*)"/g)].map(([, each, width]) => ({
    words: wordsIn(each!),
    share: Number(width) / 100,
  }));
}

test("The bars of the years are as long as the funds in the files of the sample", async () => {
  const { text } = await site.html(page);
  const sums = sumsBy("year");
  const most = Math.max(...sums.values());
  expect(sums.size).toBeGreaterThan(1);
  for (const [year, sum] of sums) {
    const [bar] = barsOf(text, "Dana dari program menurut tahun", year);
    expect(bar!.words).toMatch(words(sum));
    expect(bar!.share).toBeCloseTo(sum / most);
  }
});

test("The bars of an OPD have a word each, and the table beside them has the same amounts", async () => {
  const { text } = await site.html(page);
  const bars = barsOf(text, "Biaya menurut perangkat daerah", "Badan Kepegawaian Daerah");
  expect(bars.map(each => each.words.replace(/\s/g, " "))).toEqual([
    "Biaya per tahun Rp 60.000.000",
    "Biaya pengembangan Rp 400.000.000",
    "Dana dari program Rp 330.000.000",
  ]);
  const row = [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([each]) => wordsIn(each).replace(/\s/g, " "));
  expect(row).toContainEqual(
    expect.stringMatching(/Badan Kepegawaian Daerah Rp 60\.000\.000 Rp 400\.000\.000 belum tercatat Rp 330\.000\.000/),
  );
});

test("Costs can be grouped by urusan and by program, and be those of one OPD, in the files too", async () => {
  const urusan = await site.html(`${page}&menurut=URUSAN`);
  expect(barsOf(urusan.text, "Biaya menurut urusan", "Kesehatan")).toHaveLength(2);
  expect(wordsIn(urusan.text)).toContain("terhitung penuh pada beberapa baris");
  expect(urusan.text).toContain("/export/costs.csv?by=URUSAN&amp;at=2026-11-24");
  const program = await site.html(`${page}&menurut=PROGRAM`);
  const names = new Map(seedRows("reference").map(({ code, name }) => [code, name!]));
  for (const [to, sum] of sumsBy("to"))
    expect(
      barsOf(program.text, "Biaya menurut program", names.get(/reference:([^@]*)/.exec(to)![1])!)[0]!.words,
    ).toMatch(words(sum));
  const ofOpd = await site.html(`${page}&opd=DISHUB`);
  expect(wordsIn(ofOpd.text)).toMatch(/Semua Rp\s?45\.000\.000/);
  expect(ofOpd.text).toContain("opd=opd%3ADISHUB");
});

test("The public is shown no costs", async () => {
  const staff = await site.account("Pegawai", "STAFF");
  expect(await site.words(page, staff)).toMatch(/Rp\s?385\.000\.000/);
  const text = await site.words(page);
  expect(text).toContain("Biaya belum tercatat");
  expect(text).not.toMatch(/Rp\s?\d/);
});
