import { expect, test } from "@jest/globals";
import { useServer } from "../http/identity/identity-server.js";
import { useEmptyRepository } from "../support/repository.js";
import { useSite } from "./site.js";

const { words } = useSite(useServer(useEmptyRepository()));

const addresses = [
  ...["/", "/cari", "/cari?kata=izin", "/cari?jenis=Service", "/opd", "/opd?lihat=digital", "/dampak"],
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

test("Lists of an empty repository say that nothing is recorded, and lead to the form or the template", async () => {
  for (const address of ["/opd", "/rencana", "/cari?jenis=Service"])
    expect([address, await words(address)]).toEqual([address, expect.stringMatching(/belum tercatat/i)]);
});
