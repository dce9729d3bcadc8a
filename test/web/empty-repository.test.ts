import { expect, test } from "@jest/globals";
import { useServer } from "../http/identity/identity-server.js";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { useBrowser, useSite } from "./site.js";

const repository = useEmptyRepository();
const { given } = repository;
const { words, html, url } = useSite(useServer(repository));
const { inWindow } = useBrowser();

const addresses = [
  ...["/", "/?lihat=mulai", "/cari", "/cari?kata=izin", "/cari?jenis=Service", "/opd", "/opd?lihat=digital", "/dampak"],
  ...["/cakupan", "/cakupan?lihat=urusan", "/cakupan?lihat=tumpang-tindih", "/cakupan?lihat=keputusan"],
  ...["/temuan", "/temuan?lihat=daftar", "/temuan?lihat=kelengkapan"],
  ...[
    "/rencana",
    "/rencana?lihat=biaya",
    "/rencana?lihat=target",
    "/rencana?lihat=berakhir",
    "/rencana?lihat=teknologi",
  ],
  ...["/pemdi", "/pemdi?opd="],
  ...["/meja", "/tanya", "/tanya?q=Q04&jawab=ya"],
];

test.each(addresses)("%s of an empty repository claims no share, and shows no fault", async address => {
  const text = await words(address);
  expect(text).not.toMatch(/\b0(,0)? ?%/);
  expect(text).not.toMatch(/Coba lagi|Terjadi kesalahan|undefined|NaN/);
});

test("The first page of an empty repository is a guide to the first steps instead of zeros", async () => {
  const text = await words("/");
  expect(text).toContain("Repositori ini masih kosong");
  expect(text).not.toMatch(/\b0\b/);
});

test("A question whose example is not there says so beside its field and as its answer, with the field to change", async () => {
  expect(await words("/tanya?q=Q01")).toContain("LYN-001 (contoh bawaan, belum tercatat di repositori ini; ganti");
  await inWindow({}, async page => {
    await page.goto(`${url()}/tanya?q=Q01&jawab=ya`, { waitUntil: "networkidle" });
    expect(await page.textContent("#jawaban")).toMatch(
      /Contoh bawaan pertanyaan ini belum tercatat.* “Layanan” dengan/,
    );
  });
});

test("Lists of an empty repository say that nothing is recorded, and lead to the form or the template", async () => {
  for (const address of ["/opd", "/rencana", "/cari?jenis=Service"])
    expect([address, await words(address)]).toEqual([address, expect.stringMatching(/belum tercatat/i)]);
});

test("The guide of the first day offers the OPDs first, and then a template for each of them", async () => {
  const first = await html("/");
  for (const link of ["/export/template.xlsx?kinds=Opd", "/export/opds.csv", "/?lihat=mulai#templat"])
    expect(first.text).toContain(`href="${link}"`);
  for (const address of ["/", "/?lihat=mulai"])
    expect(await words(address)).toContain("npm run seed -- seeds/reference");
  await given(element("o", "Opd", "DINKES", ", opdType: 'DINAS'"));
  expect(await words("/")).toContain("Langkah berikutnya: templat untuk tiap OPD.");
  const guide = await html("/?lihat=mulai");
  for (const link of ["/export/template.xlsx?opd=DINKES", "/meja?opd=DINKES"])
    expect(guide.text).toContain(`href="${link}"`);
});
