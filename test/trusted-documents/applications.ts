import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codes, listed } from "./codes.js";

/**
 * Applications and their security. The expectations were read from seeds/maluku/*.csv by a person; test names give the
 * rows.
 */
export function applicationQuestions(answer: Answer) {
  test("Q18: security.security-control.csv audits SIMPEG, SIMRS, PORTAL-WISATA and LMS since 2024-11-24, PPDB in 2023", async () => {
    const { auditedEarlier, notRecorded } = await answer("Q18");
    expect(codes(auditedEarlier)).toEqual(["PPDB"]);
    expect(auditedEarlier.nodes[0]!.protectedBy.nodes).toEqual([
      { ref: "securityControl:AUD-02", performedOn: "2023-05-02" },
    ]);
    expect(codes(notRecorded)).toEqual(expect.arrayContaining(listed("E-PRESENSI GITA-INA-AMA SIMPEG-CUTI SKM")));
    for (const code of listed("SIMPEG SIMRS PORTAL-WISATA LMS PPDB")) expect(codes(notRecorded)).not.toContain(code);
    // ANRI audits SRIKANDI; CORONA has ended.
    for (const code of listed("SRIKANDI CORONA")) expect(codes(notRecorded)).not.toContain(code);
  });

  test("Q18: in a shorter time only what was audited in 2026 counts, SIMRS in March and LMS in January", async () => {
    const { auditedEarlier } = await answer("Q18", { within: "P11M" });
    expect(codes(auditedEarlier)).toEqual(listed("PORTAL-WISATA PPDB SIMPEG"));
  });

  test("Q19: SIMRS reads closed data of DINSOS and keeps its own, but KLK-01 is its clearance; E-MONEV has none", async () => {
    const { dataOfAnotherOpd, anyClosedData } = await answer("Q19");
    expect(codes(dataOfAnotherOpd)).toEqual(["E-MONEV"]);
    expect(codes(dataOfAnotherOpd.nodes[0]!.reads)).toEqual(["DAT-070"]);
    // The CLOSED rows of data-asset.csv with maintainedBy are DAT-005, 014, 019, 032, 064 and 065.
    const kept = anyClosedData.nodes.map(({ ref, maintains }) => [ref.slice(12), ...codes(maintains)]);
    expect(kept).toEqual([
      ["CEK-WASIT", "DAT-065"],
      ["E-AUDIT", "DAT-064"],
      ["E-MONEV"],
      ["SIKS-NG", "DAT-014"],
      ["SIMFONI-PPA", "DAT-019"],
      ["TTE-BSRE", "DAT-032"],
    ]);
  });

  test("Q20: AUD-01 and AUD-04 say nothing under followUp, the oldest first", async () => {
    const { securityControls } = await answer("Q20");
    expect(codes(securityControls)).toEqual(listed("AUD-01 AUD-04"));
    expect(securityControls.nodes[0]).toMatchObject({ auditResult: "3 temuan", performedOn: "2025-09-10" });
    expect(codes(securityControls.nodes[0]!.protects)).toEqual(["SIMPEG"]);
  });

  test("Q22: SKM runs on CLOUD-GOV (government-cloud), the RUNS_ON of platform.relations.csv and resilience.application.csv lead to servers here", async () => {
    const { elsewhere, notRecorded } = await answer("Q22");
    expect(codes(elsewhere)).toEqual(
      listed(`ADUAN-JALAN ANDALALIN ANTREAN-RS COMMAND-CENTER E-ANJAB E-AUDIT E-LOGISTIK E-MONEV E-PRESENSI E-RETRIBUSI E-SAKIP
              E-TPP GEOPORTAL GITA-INA-AMA HELPDESK-TIK JDIH LMS PORTAL-ASN PORTAL-WISATA PPDB PPID SERTIFIKASI-BENIH SIMPEG
              SIMRS WWW`),
    );
    const { runsOn } = elsewhere.nodes.find(({ ref }) => ref === "application:SIMRS")!;
    expect(runsOn.nodes[0]!.hostedOn.nodes).toEqual([
      { ref: "infrastructure:DC-KOLOKASI", name: "Pusat data sewaan (contoh)" },
    ]);
    expect(codes(notRecorded)).toEqual(expect.arrayContaining(listed("SRIKANDI PINJAM-RUANG")));
    expect([...codes(elsewhere), ...codes(notRecorded)]).not.toContain("SKM");
  });

  test("Q24: CONSUMES and READS whose via is not SPLP; GITA-INA-AMA exchanges through the SPLP alone", async () => {
    const { applications } = await answer("Q24");
    expect(codes(applications)).toEqual(
      listed(`ANDALALIN CEK-WASIT COMMAND-CENTER E-ANJAB E-AUDIT E-MONEV E-PRESENSI E-SAKIP E-TPP GEOPORTAL LMS LPSE
              OSS-RBA PORTAL-WISATA PPDB SICANTIK SIKS-NG SIMPEG SIMRS SIPD-RI SISNAKER`),
    );
    const exchanges = (code: string, field: "consumes" | "reads") =>
      applications.nodes
        .find(({ ref }) => ref === `application:${code}`)!
        [field].edges.map(({ relation, node }) => `${relation!.via} ${node.ref}`);
    // PPDB takes NIK from SIAK-TERPUSAT and reads DAT-024 through the SPLP.
    expect(exchanges("PPDB", "consumes")).toEqual(["FILE application:SIKS-NG"]);
    expect(exchanges("PPDB", "reads")).toEqual([]);
    expect(exchanges("SIMRS", "reads")).toEqual(["MANUAL dataAsset:DAT-014"]);
  });
}
