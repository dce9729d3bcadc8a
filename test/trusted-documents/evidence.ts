import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";

/** Evidence of indicators. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function evidenceQuestions(answer: Answer) {
  test("Q53: of the three applications of DISKOMINFO in local.application.csv only GITA-INA-AMA lacks something, its status", async () => {
    const { evidence } = await answer("Q53", { opd: "opd:DISKOMINFO" });
    const [found] = evidence.indicators;
    expect(found!.indicator).toMatchObject({ code: "I13", version: "PermenPANRB 8/2026", weightPercent: 5 });
    expect(found!.indicator.description).toContain("Bobot belum sepakat");
    expect(found!.figures.map(({ label, samples, countedSamples }) => [label, samples, countedSamples])).toEqual([
      ["3 dari 3", 2, 2],
      ["2 dari 3", 2, 2],
      ["3 dari 3", 2, 2],
      ["Aplikasi sefungsi tidak ditemukan", 0, 0],
    ]);
    expect(evidence.nodes).toEqual([
      {
        text: "Aplikasi dengan status tercatat",
        state: "MISSING",
        severity: "HOLDS_NEXT_LEVEL",
        element: {
          ...{ ref: "application:GITA-INA-AMA", name: "Gita Ina Ama", provenance: "VERIFIED" },
          ownedBy: { name: "Dinas Komunikasi dan Informatika" },
        },
      },
    ]);
  });

  test("Q53: by evidence.relations.csv LAP-BIMTEK, without a number, is evidence of I15; four of eleven processes across OPDs have no application", async () => {
    const { evidence } = await answer("Q53", { indicator: ["reference:I15"] });
    const [found] = evidence.indicators;
    expect(found!.documents).toEqual([
      {
        ...{ ref: "document:LAP-BIMTEK", name: "Laporan bimbingan teknis proses bisnis dan layanan (contoh)" },
        ...{ number: null, issuedOn: "2024-07-08", reviewedOn: null, provenance: "SAMPLE" },
      },
    ]);
    // Rows of cross-opd.relations.csv and overlap.relations.csv lead to eleven processes of other OPDs.
    expect(found!.figures.map(({ label }) => label).slice(2)).toEqual(["7 dari 11", "0 dari 11"]);
  });

  test("Q55: of the claims in pemdi.assessment.csv that of I13 exceeds the records, which the Inspektorat follows, and that of I20 needs documents", async () => {
    const { pemdiIndex } = await answer("Q55", { opd: "opd:DISKOMINFO", year: 2026 });
    const [{ byClaims, byAssessments, indicators }] = pemdiIndex.nodes as [(typeof pemdiIndex.nodes)[number]];
    expect(indicators.map(({ comparison, claim }) => [claim!.ref, comparison])).toEqual([
      ["assessment:NILAI-2026-DISKOMINFO-I13", "I13: klaim 3, bukti sampai 2: klaim di atas yang tercatat"],
      ["assessment:NILAI-2026-DISKOMINFO-I14", "I14: klaim 2, bukti sampai 1: klaim di atas yang tercatat"],
      ["assessment:NILAI-2026-DISKOMINFO-I16", "I16: klaim 4, bukti sampai 2: klaim di atas yang tercatat"],
      [
        "assessment:NILAI-2026-DISKOMINFO-I20",
        "I20: klaim 2, hanya dokumen: dokumen tingkat 2 diperlukan, belum ada yang tercatat",
      ],
    ]);
    const sum = 5 * 3 + 5 * 2 + 4 * 4 + 15 * 2;
    expect([(sum + 5 * 3) / 34, (sum + 4 * 3) / 33].map(value => value.toFixed(2))).toEqual(["2.53", "2.52"]);
    expect(byClaims.label).toBe("2,53 (2,52 menurut bobot sumber lain) dari 34 % bobot");
    expect(byAssessments.label).toBe("2,00 dari 5 % bobot");
    expect((await answer("Q55", { year: 2026 })).pemdiIndex.nodes.map(({ opd }) => opd.ref)).toEqual([
      ...["opd:DINKES", "opd:DISKOMINFO"],
    ]);
    expect((await answer("Q55", { year: 2025 })).pemdiIndex.totalCount).toBe(0);
  });

  test("Q54: no service has a hotline, so I19 with its weight of 10 holds back most, and I3 and I20 have nothing on record", async () => {
    const { evidence } = await answer("Q54");
    const rows = evidence.indicators.map(({ indicator, level, pointsHeldBack }) => [
      indicator.code,
      level,
      pointsHeldBack,
    ]);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toEqual(["I19", 1, 0.2]);
    expect(rows.slice(-2).sort()).toEqual([
      ["I20", null, null],
      ["I3", null, null],
    ]);
    const interoperability = evidence.indicators.find(({ indicator }) => indicator.code === "I18")!;
    expect(interoperability.indicator.resultFrom).toBe("SDI");
    expect(interoperability.beyond).toContain("Hasil SDI, yang dinilai di luar repositori");
    expect(evidence.indicators[0]!.figures.map(({ label, severity }) => [label, severity])).toEqual([
      ["0 dari 71", "HOLDS_NEXT_LEVEL"],
      ["13 dari 71", "HOLDS_LATER_LEVEL"],
    ]);
  });
}
