import { expect, test } from "@jest/globals";
import { seedRows } from "../support/seed-rows.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const { words } = site;
const page = "/rencana?lihat=portofolio&hari=2026-11-24";

/** Assessments as they are in the files of the sample. */
const rows = seedRows("application").filter(({ plateau }) => plateau !== "TO_BE");
const assessed = rows.filter(({ businessFit, technicalFit }) => businessFit && technicalFit);
const isHigh = (fit: string | undefined) => fit === "GOOD" || fit === "EXCELLENT";
const namesAt = (business: boolean, technical: boolean) =>
  assessed
    .filter(row => isHigh(row.businessFit) === business && isHigh(row.technicalFit) === technical)
    .map(({ name }) => name!)
    .sort();

/** Row of the table of an application. */
const rowOf = (text: string, name: string) => {
  const row = [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)]
    .map(([each]) => wordsIn(each))
    .find(each => each.includes(name));
  return row?.trim();
};

test.each([
  ["Kembangkan (Invest)", namesAt(true, true)],
  ["Migrasikan (Migrate)", namesAt(true, false)],
  ["Pertahankan (Tolerate)", namesAt(false, true)],
  ["Hentikan (Eliminate)", namesAt(false, false)],
])("The quadrant %s has the applications that the files of the sample assess so", async (title, names) => {
  expect(names).not.toEqual([]);
  const [picture] = /<svg[^>]*aria-label="Portofolio[\s\S]*?<\/svg>/.exec((await site.html(page)).text)!;
  const quadrant = picture.split('<rect class="quadrant"').find(each => each.includes(title))!;
  expect(wordsIn(quadrant)).toContain(`${title}: ${names.length} aplikasi`);
  const shown = [...quadrant.matchAll(/<text x="30"[^>]*>([^<]*)</g)].map(([, name]) => name!.trim());
  expect(shown.sort()).toEqual(names);
});

test("A decision that differs from what the fits suggest has a word for it, and a plan its name", async () => {
  const { text } = await site.html(page);
  expect(rowOf(text, "Kanal aduan jalan")).toMatch(
    / Pertahankan \(Tolerate\) Tetap di Tempatnya \(Retain\) Migrasikan \(Migrate\) berbeda /,
  );
  expect(rowOf(text, "Survei kepuasan masyarakat")).toContain("Survei kepuasan terpadu (contoh)");
  expect(rowOf(text, "Peminjaman ruang")).toContain("dihentikan sejak 1 Jul 2027");
  expect(rowOf(text, "Antrean rumah sakit")).toMatch(
    / belum ditetapkan strategi belum ditetapkan Kembangkan \(Invest\) .*Rp\s?40\.000\.000/,
  );
  expect(rowOf(text, "SIMRS")).not.toContain("berbeda");
});

test("An application that lacks a fit is listed with its form, and one of a ministry is not", async () => {
  const { text } = await site.html(page);
  expect(text).toContain('href="/meja/ubah/application%3AE-MONEV"');
  expect(rowOf(text, "e-Monev")).toMatch(/ Sesuai belum dinilai Nilai aplikasi ini$/);
  expect(text).not.toContain('href="/meja/ubah/application%3ASIPD-RI"');
  expect(text).not.toContain('href="/meja/ubah/application%3ASIMRS"');
});

test("The portfolio of an OPD has its applications alone", async () => {
  const text = await words(`${page}&opd=DISHUB`);
  expect(text).toContain("1 aplikasi yang kesesuaian bisnis dan teknisnya sudah dinilai");
  expect(text).toContain("Hentikan (Eliminate): 1 aplikasi");
  expect(text).toMatch(/Aplikasi yang belum dinilai 2 aplikasi /);
});

test("The list of applications can be narrowed to a class", async () => {
  const names = rows.filter(({ timeClass }) => timeClass === "MIGRATE").map(({ name }) => name!);
  expect((await site.html(page)).text).toContain('<a href="/cari?jenis=Application">daftar aplikasi</a>');
  expect((await site.html(`${page}&opd=DISHUB`)).text).toContain('"/cari?jenis=Application&amp;opd=DISHUB"');
  const list = await words("/cari?jenis=Application&timeClass=MIGRATE");
  for (const name of names) expect(list).toContain(name);
  expect(list).not.toContain("SIMRS (contoh)");
});

test("Assessments are for officials: the public finds no application by them, and does not read them of one that it may see", async () => {
  await site.ask(
    `mutation { updateApplication(ref: "application:SIMRS", expectedRev: 1, changes: { confidentiality: PUBLIC }) { problems { message } } }`,
  );
  const staff = await site.account("Pegawai", "STAFF");
  expect(await words(page, staff)).toContain("Kembangkan (Invest): 4 aplikasi");
  const text = await words(page);
  expect(text).toContain("Penilaian aplikasi tidak dapat Anda lihat.");
  for (const words of ["belum tercatat", "Aplikasi yang belum dinilai", "Nilai aplikasi ini", "e-Monev"])
    expect(text).not.toContain(words);
  expect(await words("/cari?jenis=Application&timeClass=INVEST", staff)).toContain("SIMRS (contoh)");
  expect(await words("/cari?jenis=Application&timeClass=INVEST")).not.toContain("SIMRS (contoh)");
});
