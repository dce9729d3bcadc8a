import { expect, test } from "@jest/globals";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const { words } = site;
const page = "/cakupan?lihat=aliran";

const rowsOf = (text: string) => [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([each]) => each);

test("A cell of the matrix leads to the list of its flows, as many as its number", async () => {
  const { text } = await site.html(page);
  const row = rowsOf(text).find(each => each.includes('<th scope="row">Badan Kepegawaian Daerah'))!;
  const [, address, count] = /<a href="([^"]*ke=opd%3ABPKAD[^"]*)">(\d+)</.exec(row)!;
  const list = await words(address!.replaceAll("&amp;", "&"));
  expect(list).toContain("Aliran data dari Badan Kepegawaian Daerah ke Badan Pengelola Keuangan dan Aset Daerah");
  expect(list).toContain(`${count} aliran `);
  expect(list).toMatch(/e-Presensi \(contoh\) Badan Kepegawaian Daerah e-TPP \(contoh\) .* Basis data langsung/);
  expect(list).toContain("Kembali ke matriks");
});

test("The matrix of an OPD has its applications and data, and can be narrowed to one sort", async () => {
  const { text } = await site.html(`${page}&opd=BKD`);
  expect(text).toContain('<abbr title="e-Anjab (contoh)">e-Anjab (contoh)</abbr>');
  expect(text).toContain("/export/dataFlows.csv?by=ELEMENT&amp;opd=opd%3ABKD");
  const list = await words(`${page}&opd=BKD&cara=MAINTAINS`);
  expect(list).toContain("Memelihara data");
  expect(list).not.toMatch(/Sumber Perangkat daerah penyedia .*Membaca data/);
  expect(wordsIn(text)).toMatch(/Sumber Perangkat daerah penyedia .*Membaca data/);
});

test("An unknown OPD is not called one without flows", async () => {
  expect((await site.html(`${page}&dari=opd:TIDAK-ADA`)).text).toContain("belum dapat ditampilkan");
});

test("The public sees no flow between internal applications", async () => {
  const staff = await site.account("Pegawai", "STAFF");
  expect(await words(page, staff)).toContain("SIMPEG (contoh)");
  const text = await words(page);
  expect(text).toContain("Aliran data seperti ini belum tercatat");
  expect(text).not.toContain("SIMPEG");
});
