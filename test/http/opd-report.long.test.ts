import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { localViewer, publicViewer, viewerWith } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import type { PageOpdQuery } from "../../src/web/answers.js";
import { useSample } from "../support/repository.js";
import { nobody } from "../support/viewers.js";
import { refusal, workbookOf } from "./answer-tables-server.js";
import { opdDocument, opdPages } from "./pages-of.js";
import { posted } from "./posted.js";
import { startRepositoryServer } from "./repository-server.js";

const viewers = {
  all: localViewer,
  publik: publicViewer,
  nobody,
  program: viewerWith("program", [{ role: "CLIENT", documents: ["PageOpd"] }]),
  otherProgram: viewerWith("program", [{ role: "CLIENT", documents: ["Q01"] }]),
};
type Who = keyof typeof viewers;

const { database } = useSample();
let server: HttpServer;
beforeAll(async () => {
  server = await startRepositoryServer(database, {
    pages: opdPages(),
    identifyViewer: ({ headers }) => viewers[(headers["x-test-viewer"] ?? "all") as Who],
  });
});
afterAll(() => server.stop());

const get = (path: string, who: Who = "all") => fetch(server.url + path, { headers: { "x-test-viewer": who } });
const report = async (opd: string, who?: Who) => (await workbookOf(await get(`/export/opd/${opd}.xlsx`, who))).rows;
const send = async (path: string, body: object, who: Who = "all"): Promise<any> =>
  (await fetch(server.url + path, posted(body, { "x-test-viewer": who }))).json();

/** Returns the answer of the page. */
async function page(opd: string, who?: Who): Promise<PageOpdQuery> {
  const variables = { opd: `opd:${opd}`, isOpd: true, departments: [] };
  const { data, errors } = await send("/graphql", { query: opdDocument, variables }, who);
  expect(errors).toBeUndefined();
  return data;
}

/** Lists of elements of the page by the name of their sheet. */
const listsOf = ({ services, businessProcesses, dataAssets, applications, infrastructures, opd }: PageOpdQuery) => ({
  Layanan: services!,
  "Proses bisnis": businessProcesses!,
  Data: dataAssets!,
  "Aplikasi milik sendiri": applications!,
  "Aplikasi yang dipakai": opd!.usesApplications,
  Infrastruktur: infrastructures!,
});

describe("The report of an OPD as a workbook", () => {
  test.each(["DISKOMINFO", "DISPERINDAG"])("of %s has the elements of the page, and those that follow", async opd => {
    const [rows, answer] = await Promise.all([report(opd), page(opd)]);
    for (const [sheet, { nodes, totalCount }] of Object.entries(listsOf(answer))) {
      expect({ sheet, rows: rows[sheet]!.length }).toEqual({ sheet, rows: totalCount });
      const shown = rows[sheet]!.slice(0, nodes.length).map(({ Acuan, Nama }) => ({ ref: Acuan, name: Nama }));
      expect({ sheet, shown }).toEqual({ sheet, shown: nodes.map(({ ref, name }) => ({ ref, name })) });
    }
    expect(rows.Layanan!.map(row => row["Metode Layanan"] ?? "").slice(0, 25)).toEqual(
      answer.services!.nodes.map(({ method }) => method.join()),
    );
  });

  test("has findings, completeness, gaps, plans and units of the page", async () => {
    const [rows, { findings, completeness, initiatives, opd }] = await Promise.all([report("SETDA"), page("SETDA")]);
    expect(rows.Temuan).toHaveLength(findings!.totalCount);
    expect(rows.Temuan!.slice(0, 10).map(row => [row.Temuan, row["Elemen: Acuan"]])).toEqual(
      findings!.nodes.map(({ message, element }) => [message, element.ref]),
    );
    expect(rows.Kelengkapan!.map(row => [row.Keterangan, row.Porsi])).toEqual(
      completeness!.byKind.map(({ label, share }) => [label, share]),
    );
    expect(rows["Fungsi belum memiliki layanan"]).toHaveLength(opd!.coverageGaps.totalCount);
    expect(rows["Kegiatan peta rencana"]).toHaveLength(initiatives!.totalCount);
    expect(rows["Arsitektur target"]).toHaveLength(opd!.transition.totalCount);
    expect(rows["Unit di bawahnya"]!.map(({ Kode }) => Kode)).toEqual(
      expect.arrayContaining(opd!.units.nodes.map(({ code }) => code)),
    );
  });

  test("begins with the facts and numbers of the page, and has each group of services in a row", async () => {
    const [rows, { opd, services, findings }] = await Promise.all([report("DISPERINDAG"), page("DISPERINDAG")]);
    expect(Object.keys(rows)[0]).toBe("Ringkasan");
    expect(rows.Ringkasan).toEqual(
      expect.arrayContaining([
        { Bagian: "Laporan", Keterangan: "Sumber", Isi: "Repositori arsitektur SPBE" },
        { Bagian: "Perangkat daerah", Keterangan: "Nama", Isi: opd!.name },
        { Bagian: "Layanan", Keterangan: "Jumlah", Isi: services!.totalCount },
        { Bagian: "Temuan", Keterangan: "Jumlah", Isi: findings!.totalCount },
      ]),
    );
    expect(rows["Layanan menurut metode"]!.map(({ Keterangan, Jumlah }) => [Keterangan, Jumlah])).toEqual(
      services!.facets[0]!.buckets.map(({ label, count }) => [label, count]),
    );
  });

  test("shows a viewer what the page shows the same viewer, and nothing more", async () => {
    const [rows, all, answer] = await Promise.all([
      report("DISKOMINFO", "publik"),
      report("DISKOMINFO"),
      page("DISKOMINFO", "publik"),
    ]);
    for (const [sheet, { totalCount }] of Object.entries(listsOf(answer)))
      expect({ sheet, rows: rows[sheet]!.length }).toEqual({ sheet, rows: totalCount });
    expect(all.Infrastruktur!.map(({ Acuan }) => Acuan)).toContain("infrastructure:NAS");
    expect(JSON.stringify(rows)).not.toContain("infrastructure:NAS");
  });

  test("is for those who may request the document of the page", async () => {
    expect((await get("/export/opd/DKP.xlsx", "program")).status).toBe(200);
    expect(await refusal(await get("/export/opd/DKP.xlsx", "otherProgram"))).toMatchObject({
      status: 403,
      code: "FORBIDDEN",
    });
  });

  test("is answered as if operations had been applied, and then stored by nobody", async () => {
    const [{ nodes }] = [(await page("DKP")).services!];
    const { ref } = nodes[0]!;
    const { id } = await send("/as-if", [
      { update: { ref, expectedRev: 1, changes: { service: { name: "Nama yang diandaikan" } } } },
    ]);
    const supposed = await get(`/export/opd/DKP.xlsx?asIf=${id}`);
    expect([supposed.headers.get("cache-control"), supposed.headers.get("etag")]).toEqual(["no-store", null]);
    const { rows } = await workbookOf(supposed);
    expect(rows.Layanan).toContainEqual(expect.objectContaining({ Acuan: ref, Nama: "Nama yang diandaikan" }));
    expect(JSON.stringify(await report("DKP"))).not.toContain("Nama yang diandaikan");
  });

  test("is refused for an unknown OPD, another file and any argument, with what to do", async () => {
    expect(await refusal(await get("/export/opd/DISPERINDA.xlsx"))).toMatchObject({
      ...{ status: 404, code: "NOT_FOUND" },
      message: "Not found: opd:DISPERINDA. Did you mean opd:DISPERINDAG?",
    });
    const hidden = await refusal(await get("/export/opd/DKP.xlsx", "nobody"));
    expect(hidden).toEqual({ status: 404, code: "NOT_FOUND", message: "Not found: opd:DKP." });
    expect(await refusal(await get("/export/opd/DKP.csv"))).toMatchObject({
      ...{ status: 404, code: "NOT_FOUND" },
      message: "There is no export opd/DKP.csv. Use /export/opd/DKP.xlsx.",
    });
    expect(await refusal(await get("/export/opd/DKP.xlsx?first=3"))).toMatchObject({
      ...{ status: 400, code: "BAD_USER_INPUT" },
      message: "first: is unknown; the report has no arguments.",
    });
  });
});
