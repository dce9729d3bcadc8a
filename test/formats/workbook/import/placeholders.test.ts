import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, told, useImports } from "../../../http/import-server.js";
import { story } from "./import-story.js";

const { given, send, relations, ask } = useImports();

beforeEach(() => given(story));

const placeholders = [
  "-",
  "–",
  "—",
  "--",
  "...",
  "…",
  "n/a",
  "N/A",
  "nihil",
  "NIHIL.",
  "Tidak ada",
  "belum ada",
  "kosong",
];

describe("A placeholder counts as an empty cell", () => {
  test.each(placeholders)("%s fills no mandatory property and is no risk", async nothing => {
    const report = await send({
      Layanan: [
        "Kode,Nama,Tujuan,Potensi Risiko,Metode Layanan,Biaya (Rp),Berlaku Sejak,Syarat,Dilaksanakan oleh",
        `X-1,Nama yang cukup,${Array(7).fill(nothing).join(",")}`,
      ],
    });
    expect(report).toMatchObject({ status: 200, created: 1 });
    expect(report.problems.find(({ rule }) => rule === "METADATA_MISSING")!.message).toContain("Tujuan");
    const { data } = await ask(`{
      service(ref: "service:X-1") { purpose potentialRisk method feeRupiah validFrom requirements performedBy { totalCount } }
      findings(rules: [RISK_WITHOUT_MITIGATION]) { totalCount }
    }`);
    expect(data!.service).toEqual({
      ...{ purpose: null, potentialRisk: null, method: null, feeRupiah: null, validFrom: null, requirements: null },
      performedBy: { totalCount: 0 },
    });
    expect(data!.findings.totalCount).toBe(0);
  });

  test("and is reported once per column", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Tujuan,Lokasi", "X-1,Satu,-,-", "X-2,Dua,nihil,Ambon", "X-3,Tiga,-,-"],
    });
    expect(told(report).filter(each => each.includes("PLACEHOLDER"))).toEqual([
      "WARNING PLACEHOLDER Layanan 2 Tujuan",
      "WARNING PLACEHOLDER Layanan 2 Lokasi",
    ]);
    expect(report.problems.find(({ rule }) => rule === "PLACEHOLDER")!.message).toBe(
      "“-” dibaca sebagai sel kosong, di kolom ini di setiap baris.",
    );
  });

  test("so that it leaves what is there, and is no code", async () => {
    await send({ Layanan: ["Kode,Nama,Metode Layanan,Dimiliki oleh", "LYN-1,-,-,-"] });
    const { data } = await ask(`{ service(ref: "service:LYN-1") { name method } }`);
    expect(data!.service).toEqual({ name: "Nama LYN-1", method: "HYBRID" });
    expect(await relations()).toEqual(["LYN-1 OWNED_BY DKP"]);
    expect(errorsIn(await send({ Layanan: ["Kode,Nama", "-,Layanan"] }))).toEqual([
      "ERROR REQUIRED_MISSING Layanan 2 Kode",
    ]);
  });

  test("and a row of nothing else is an empty one", async () => {
    const report = await send({ Layanan: ["Kode,Nama,Tujuan", "-,-,nihil", "X-1,Nama yang cukup,"] });
    expect(report).toMatchObject({ status: 200, created: 1 });
  });

  test("but a choice, an answer and a text that begin like it are what they say", async () => {
    await send({
      Aplikasi: [
        "Kode,Nama,API Internal,Status VA/PT,Fungsi",
        "X-1,Satu,Tidak ada,Belum,- cetak kartu",
        "X-2,Dua,-,-,Tidak ada yang lain",
      ],
    });
    const { data } = await ask(
      `{ applications(orderBy: { property: code }) { nodes { hasInternalApi securityTestStatus functionalDescription } } }`,
    );
    expect(data!.applications.nodes).toEqual([
      { hasInternalApi: false, securityTestStatus: "NOT_DONE", functionalDescription: "- cetak kartu" },
      { hasInternalApi: null, securityTestStatus: null, functionalDescription: "Tidak ada yang lain" },
    ]);
  });
});
