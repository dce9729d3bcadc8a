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
  expect(list).toContain(`${count} aliran, ${count} di antaranya contoh`);
  expect(list).toMatch(/ \(contoh\) Basis data langsung Contoh, bukan data resmi/);
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

test("A matrix of many applications and data has those with most flows, and says how many there are", async () => {
  const text = `MATCH (opd:Opd {code: 'DISKOMINFO'}), (app:Application {plateau: 'AS_IS'})-[:OWNED_BY]->(opd) WITH opd, app LIMIT 1
    UNWIND range(1, 60) AS n
    CREATE (data:Element:DataAsset {kind: 'DataAsset', id: 'many' + n, code: 'ZZ-' + n, name: 'Data nomor ' + n, plateau: 'AS_IS', state: 'VALID', rev: 1, responsible: opd.id}),
      (app)-[:READS {id: 'many-read' + n}]->(data)`;
  await site.database.write(transaction => transaction.run(text));
  const found = await words(`${page}&opd=DISKOMINFO`);
  const [, total] = /Ditampilkan 40 dari (\d+) penyedia, yang alirannya terbanyak\. Jumlah di tepi/.exec(found)!;
  expect(Number(total)).toBeGreaterThanOrEqual(60);
  const { text: html } = await site.html(`${page}&opd=DISKOMINFO`);
  const [matrix] = /<table>[\s\S]*?<\/table>/.exec(html)!;
  expect(matrix.match(/<th scope="row">/g)).toHaveLength(40 + 1);
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
