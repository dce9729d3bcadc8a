import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorsIn, useImports } from "../../../http/import-server.js";
import { story } from "./import-story.js";

const { given, send, ask } = useImports();

beforeEach(() => given(story));

describe("A day is read as people write it, day before month", () => {
  test.each([
    ...["5 Nopember 2026", "5-Nov-26", "2026/11/05", "2026-11-05T00:00:00", "5/11/26", "05.11.2026"],
    ...["Kamis, 5 November 2026", "November 5, 2026", "Thursday 5 November 2026", "5 Nov. 2026 08.30 WIT"],
  ])("%s", async day => {
    const report = await send({ Layanan: ["Kode;Nama;Berlaku Sejak", `LYN-2;Layanan dua;${day}`] });
    expect(report).toMatchObject({ written: true });
    const { data } = await ask(`{ service(ref: "service:LYN-2") { validFrom } }`);
    expect(data!.service).toEqual({ validFrom: "2026-11-05" });
  });

  test("17 Pebruari, 1 Agt, 31-Des-25 and English names are months, too", async () => {
    const days = ["17 Pebruari 2026", "1 Agt 2026", "31-Des-25", "May 5 2026", "Jum'at, 2 Januari 2026"];
    const rows = days.map((day, index) => `LYN-${index + 2};Layanan;${day}`);
    await send({ Layanan: ["Kode;Nama;Berlaku Sejak", ...rows] });
    const { data } = await ask(`{ services(orderBy: { property: code }) { nodes { validFrom } } }`);
    expect(data!.services.nodes.slice(1).map((each: any) => each.validFrom)).toEqual([
      ...["2026-02-17", "2026-08-01", "2025-12-31", "2026-05-05", "2026-01-02"],
    ]);
  });

  test.each(["31/2/2026", "13/13/2026", "02/28/2026", "1/2/2026 12:00:00 AM", "17/8/45", "Januari 2026", "46023"])(
    "unless it is none or could be two: %s is refused with the form wanted",
    async day => {
      const report = await send({ Layanan: ["Kode;Nama;Berlaku Sejak", `LYN-2;Layanan dua;${day}`] });
      expect(errorsIn(report)).toEqual(["ERROR INVALID_VALUE Layanan 2 Berlaku Sejak"]);
      expect(report.problems[0]!.message).toBe(`“${day}” harus tanggal seperti 2026-12-31.`);
    },
  );
});

describe("A number in a text", () => {
  const network = (bandwidth: string, cost = "") => ({
    Infrastruktur: [
      "Kode;Nama;Jenis Infrastruktur;Bandwidth (Mbps);Biaya per Tahun (Rp)",
      `NET-1;Jaringan;Jaringan Intra Pemerintah;${bandwidth};${cost}`,
    ],
  });

  test.each([
    ["1.500,5", 1500.5],
    ["1,500.5", 1500.5],
    ["1.500.000", 1_500_000],
    ["1,500,000.50", 1_500_000.5],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["1.1250", 1.125],
    ["1234.567", 1234.567],
  ])("is read with its fraction where it can mean one thing only: %s", async (text, value) => {
    expect(await send(network(text))).toMatchObject({ written: true });
    const { data } = await ask(`{ infrastructure(ref: "infrastructure:NET-1") { bandwidthMbps } }`);
    expect(data!.infrastructure).toEqual({ bandwidthMbps: value });
  });

  test.each(["1.000", "1,000", "10.000", "999,125", "-1.500"])("could be two: %s is refused", async text => {
    const report = await send(network(text));
    expect(errorsIn(report)).toEqual(["ERROR INVALID_VALUE Infrastruktur 2 Bandwidth (Mbps)"]);
    expect(report.problems[0]!.message).toMatch(/dapat berarti .+ atau .+; tulis /);
  });

  test.each([
    ["1.000", 1000],
    ["1,500,000", 1_500_000],
    ["Rp1.500.000,00", 1_500_000],
    ["1.500.000,-", 1_500_000],
  ])("has no fraction in a column of whole numbers: %s", async (text, value) => {
    expect(await send(network("", text))).toMatchObject({ written: true });
    const { data } = await ask(`{ infrastructure(ref: "infrastructure:NET-1") { annualCostRupiah } }`);
    expect(data!.infrastructure).toEqual({ annualCostRupiah: value });
  });

  test.each(["1,000", "0.500", "1.500,5", "1.50.000", "0x10"])("is refused there where it has one: %s", async text => {
    expect(errorsIn(await send(network("", text)))).toEqual([
      "ERROR INVALID_VALUE Infrastruktur 2 Biaya per Tahun (Rp)",
    ]);
  });
});
