import { expect, test } from "@jest/globals";
import { numbersOf } from "../questions/evidence/expected-numbers.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();

test("A figure by OPD says how many invented elements it counts", async () => {
  const { text } = await site.html("/pemdi?indikator=I13&lihat=opd");
  const { data } = (await (
    await site.ask(`{ evidence(indicators: ["reference:I13"]) { indicators { figures { code label samples } } } }`)
  ).json()) as any;
  const { label, samples } = data.evidence.indicators[0].figures.find(({ code }: any) => code === "I13_STATUS");
  expect(samples).toBeGreaterThan(0);
  expect(wordsIn(text)).toContain(`${label} (${samples} contoh)`);
});

test("With nothing missing the list says so, and not that nothing is recorded", async () => {
  const complete = numbersOf("DISKOMINFO").find(([, { count, total }]) => total > 0 && count === total)!;
  const [figure] = complete;
  const [indicator] = figure.split("_");
  const words = await site.words(`/pemdi?indikator=${indicator}&opd=DISKOMINFO&angka=${figure}&keadaan=MISSING`);
  expect(words).toContain("Tidak ada yang masih kurang untuk pilihan ini.");
});

test("Claims mark invented levels, and their files have no day of another view", async () => {
  const { text } = await site.html("/pemdi?lihat=klaim&tahun=2026&pada=2026-01-05");
  expect(wordsIn(text)).toMatch(/\d \(contoh\)/);
  const [, file] = /href="(\/export\/pemdiIndex\.csv[^"]*)"/.exec(text)!;
  expect(file).toBe("/export/pemdiIndex.csv?year=2026");
});
