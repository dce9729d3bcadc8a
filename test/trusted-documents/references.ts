import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";

type Told = { ref: string };

/** Returns the codes of several elements in one text: "E-OFFICE-INDAG SRIKANDI". */
const together = (elements: Told[]) => elements.map(({ ref }) => ref.split(":")[1]).join(" ");
const codesOf = (elements: { code: string }[]) => elements.map(({ code }) => code);

/**
 * References. The expectations were read from seeds/maluku/*.csv and seeds/reference/*.csv by a person; test names give
 * the rows.
 */
export function referenceQuestions(answer: Answer) {
  test("Q07: DISDIKBUD carries 1.01 and 2.22 (urusan), that is RAB.06.01 and RAB.08.02, of whose twelve functions three have a service", async () => {
    const { coverageGaps } = await answer("Q07");
    // Served: RAB.06.01.01 (PB-003), RAB.06.01.02 (PB-001, PB-002), RAB.08.02.01 (PB-004).
    // Decided: RAB.06.01.04 (KEP-001), RAB.08.02.05 and .06 (KEP-002).
    expect(coverageGaps).toMatchObject({
      references: 12,
      covered: 3,
      setAside: 3,
      totalCount: 6,
      withoutCrosswalk: [],
    });
    expect(codesOf(coverageGaps.urusan)).toEqual(["1.01", "2.22"]);
    expect(codesOf(coverageGaps.nodes.map(each => each.reference))).toEqual([
      "RAB.06.01.03",
      "RAB.06.01.05",
      "RAB.06.01.06",
      "RAB.08.02.02",
      "RAB.08.02.03",
      "RAB.08.02.04",
    ]);
    expect(coverageGaps.nodes[0]).toMatchObject({
      breadcrumbs: [{ code: "RAB" }, { code: "RAB.06" }, { code: "RAB.06.01" }],
      because: [{ fit: "EXACT", urusan: { code: "1.01" } }],
    });
  });

  test("Q07: the urusan of BPSDM (5.04) has no row in urusan-to-rab, which is reported and is no gap", async () => {
    const { coverageGaps } = await answer("Q07", { opd: "opd:BPSDM" });
    expect(coverageGaps).toMatchObject({ references: 0, totalCount: 0 });
    expect(codesOf(coverageGaps.withoutCrosswalk)).toEqual(["5.04"]);
  });

  test("Q10: letters are one cluster, staff another, with the costs of the two recorded (overlap.application)", async () => {
    const { overlaps } = await answer("Q10");
    const clusterOf = (codes: string) => overlaps.nodes.find(each => together(each.elements) === codes);
    // functions: RAL.02.04.06 and RAB.09.06.06 of E-OFFICE-INDAG (DISPERINDAG), JIKN and SRIKANDI (both ANRI).
    expect(codesOf(clusterOf("E-OFFICE-INDAG JIKN SRIKANDI")!.reasons[0]!.shared)).toEqual([
      "RAB.09.06.06",
      "RAL.02.04.06",
    ]);
    // functions: RAL.02.04.03; PRESENSI-DINKES 60 and PRESENSI-DISHUB 45 million rupiah a year.
    expect(clusterOf("E-KINERJA-BKN E-PRESENSI LMS PRESENSI-DINKES PRESENSI-DISHUB SIASN SIMPEG")).toMatchObject({
      annualCostRupiah: 105_000_000,
      costsRecorded: 2,
    });
    // KEP-003: LMS and SIASN are no duplicates.
    expect(overlaps.setAside).toBe(1);
  });

  test("Q11: E-OFFICE-INDAG (RAA.02.02) does what SRIKANDI (RAA.01.02) does, as its row in local.application says", async () => {
    const { overlaps } = await answer("Q11");
    const pairs = overlaps.nodes.map(each => together(each.elements));
    expect(pairs).toContain("E-OFFICE-INDAG SRIKANDI");
    // JIKN is not general (RAA.02.02), SPSE and SIRUP both are and both are LKPP's, LMS and SIASN are decided.
    expect(pairs).not.toContain("E-OFFICE-INDAG JIKN");
    expect(pairs).not.toContain("SIRUP SPSE");
    expect(pairs).not.toContain("LMS SIASN");
    // Five of the province (E-PRESENSI, LMS, PRESENSI-DINKES, PRESENSI-DISHUB, SIMPEG) with E-KINERJA-BKN and SIASN, less one.
    expect(overlaps).toMatchObject({ totalCount: 5 * 2 - 1 + 1, setAside: 1 });
  });

  test("Q28: no reference is called after ships, but LYN-040 (service) is about them: RAL.01.10.01, its process and its data", async () => {
    const { ral, rab, rad } = await answer("Q28");
    // PB-040 (business-process) is RAB.02.06.01, DAT-040 (data-asset) RAD.02.06.01.
    expect([ral, rab, rad].map(([best]) => best!.reference.code)).toEqual([
      "RAL.01.10.01",
      "RAB.02.06.01",
      "RAD.02.06.01",
    ]);
    expect(ral[0]!.reasons[0]!.element!.ref).toBe("service:LYN-040");
    expect(codesOf(ral[0]!.breadcrumbs)).toEqual(["RAL", "RAL.01", "RAL.01.10"]);
  });

  test("Q29: ARSIP-FOTO has a successor to move to, BUKU-TAMU none (overlap.application, overlap.reference)", async () => {
    const { needsMapping } = await answer("Q29");
    expect(needsMapping.totalCount).toBe(2);
    expect(needsMapping.nodes).toMatchObject([
      {
        element: { ref: "application:ARSIP-FOTO", ownedBy: { code: "DISPAR" } },
        relation: "FULFILS",
        reference: { code: "RAL.02.04.06", version: "CONTOH" },
        label: "Pindahkan ke penggantinya",
        successors: [{ code: "RAL.02.04.06", version: "Perpres 132/2022" }],
      },
      {
        element: { ref: "application:BUKU-TAMU", ownedBy: { code: "BIRO-UMUM" } },
        reference: { code: "RAL.02.04.09" },
        label: "Tanpa pengganti, petakan sendiri",
        successors: [],
      },
    ]);
  });

  test("Q33: letters of an OPD are done by SRIKANDI already, and archived by LYN-038", async () => {
    const { similar } = await answer("Q33");
    const found = new Map(similar.nodes.map(each => [each.element.ref, each]));
    // data-asset: SRIKANDI maintains DAT-038, and LYN-038 (service) uses it, which is classified RAL.02.04.06.
    expect(found.get("application:SRIKANDI")).toMatchObject({
      reasons: [
        { reason: "SAME_FUNCTION", share: 1 },
        { reason: "SAME_DATA", share: 1 },
        { reason: "DUPLICATES_GENERAL" },
      ],
    });
    expect(similar.nodes[0]!.element.ref).toBe("service:LYN-038");
    // LYN-039 "Surat dinas Disperindag" and E-OFFICE-INDAG: function; DAT-039 "Data arsip surat Disperindag": name.
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(["service:LYN-039", "application:E-OFFICE-INDAG", "dataAsset:DAT-039"]),
    );
  });

  test("Q42: perizinan berusaha needs three processes of others (cross-opd), peringatan dini two (overlap.relations)", async () => {
    const { jointServices } = await answer("Q42");
    const involvedIn = new Map(
      jointServices.nodes.map(({ service, opds }) => [
        service.ref,
        `${opds}: ${codesOf(service.involvedOpds.map(each => each.opd)).join(" ")}`,
      ]),
    );
    // PB-104 belongs to DISHUB, PB-022 to DLH, PB-010 to PUPR; KEMENINVES supervises and is not counted.
    expect(involvedIn.get("service:LYN-035")).toBe("4: DISHUB DLH DPMPTSP PUPR KEMENINVES");
    // PB-011 belongs to PERKIM, PB-027 to DISHUB; KEMENSOS supervises.
    expect(involvedIn.get("service:LYN-013")).toBe("3: BPBD DISHUB PERKIM KEMENSOS");
    expect(jointServices.nodes[0]!.service.ref).toBe("service:LYN-035");
  });
}
