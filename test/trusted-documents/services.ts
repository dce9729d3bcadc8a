import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codes, listed } from "./codes.js";

/**
 * Services and business processes. The expectations were read from seeds/maluku/*.csv by a person; test names give the
 * rows.
 */
export function serviceQuestions(answer: Answer) {
  test("Q02: DISDIKBUD owns LYN-001 to LYN-004 (service.csv), three in RAL.01.31 and one in RAL.01.42", async () => {
    const { coverage, services } = await answer("Q02");
    expect(coverage).toEqual({
      elements: 4,
      rows: [
        { code: "RAL.01.31", name: "Pendidikan", count: 3 },
        { code: "RAL.01.42", name: "Kebudayaan", count: 1 },
      ],
    });
    expect(codes(services)).toEqual(listed("LYN-001 LYN-002 LYN-003 LYN-004"));
    expect(services.nodes[3]!.classifiedAs.nodes).toEqual([
      { code: "RAL.01.42.01", broader: { code: "RAL.01.42", name: "Kebudayaan" } },
    ]);
  });

  test("Q02: what the biro of SETDA own is SETDA's: two of BIRO-ORG and its survey, one each of three others", async () => {
    const { services } = await answer("Q02", { opd: "opd:SETDA" });
    expect(codes(services)).toEqual(listed("LYN-060 LYN-061 LYN-062 LYN-063 LYN-068 LYN-069"));
    expect((await answer("Q02", { opd: "opd:BIRO-HUKUM" })).services.totalCount).toBe(1);
  });

  test("Q08: PB-101 to PB-107 (cross-opd) have no service; shared.data-asset.csv lists the outputs of PB-103 and PB-105", async () => {
    const { withoutService, withoutData, withoutApplication } = await answer("Q08");
    expect(codes(withoutService)).toEqual(listed("PB-101 PB-102 PB-103 PB-104 PB-105 PB-106 PB-107"));
    expect(codes(withoutData)).toEqual(listed("PB-101 PB-102 PB-104 PB-106 PB-107 PB-108"));
    // Rows of business-process.csv with nothing under automatedBy, then those of the two new files.
    expect(codes(withoutApplication)).toEqual(
      listed(`PB-002 PB-011 PB-012 PB-015 PB-017 PB-018 PB-027 PB-034 PB-036 PB-041 PB-044 PB-045 PB-063 PB-066 PB-067
              PB-101 PB-105 PB-107 PB-108`),
    );
  });

  test("Q09: of the 13 FACE_TO_FACE rows of service.csv, LYN-063 delivers a MANAGEMENT, LYN-067 a SUPPORTING process", async () => {
    const { services } = await answer("Q09");
    expect(codes(services)).toEqual(
      listed("LYN-002 LYN-011 LYN-012 LYN-015 LYN-017 LYN-027 LYN-034 LYN-036 LYN-041 LYN-044 LYN-066"),
    );
    expect(services.totalCount).toBe(11);
    expect(services.nodes[0]!.delivers.nodes).toEqual([
      { ref: "businessProcess:PB-002", name: "Proses legalisasi ijazah" },
    ]);
    // Each belongs to another OPD.
    expect(services.facets[0]!.buckets.map(({ count }) => count)).toEqual(Array(11).fill(1));
  });

  test("Q45: of the three risks in generic.service.csv only that of LYN-069 has a mitigation", async () => {
    const { services } = await answer("Q45");
    expect(codes(services)).toEqual(listed("LYN-068 LYN-071"));
    expect(services.nodes[0]).toMatchObject({
      potentialRisk: "Satu orang mengisi berkali-kali",
      ownedBy: { name: "Biro Organisasi" },
    });
  });

  test("Q48: BUSINESS services whose process is in RAB.02 (business-process.csv), with their supervisedBy", async () => {
    const { services } = await answer("Q48");
    const supervisors = services.nodes.map(({ ref, supervisedBy }) => [ref.slice(8), ...codes(supervisedBy)]);
    expect(supervisors).toEqual([
      ["LYN-033", "KEMENKOP"],
      ["LYN-034", "KEMENUMKM"],
      ["LYN-035", "KEMENINVES"],
      ["LYN-040", "KKP"],
      ["LYN-041", "KKP"],
      ["LYN-045", "KEMENTAN"],
      ["LYN-049", "KEMENDAG"],
      ["LYN-050", "KEMENPERIN"],
      ["LYN-071", "KEMENUMKM"],
    ]);
    // LYN-010 is for businesses in sector 03, LYN-020 for the public in sector 02.
    expect(codes((await answer("Q48", { sector: "reference:RAB.03" })).services)).toContain("LYN-010");
    expect(codes((await answer("Q48", { audience: "PUBLIC" })).services)).toEqual(
      listed("LYN-020 LYN-021 LYN-043 LYN-044 LYN-046"),
    );
  });
}
