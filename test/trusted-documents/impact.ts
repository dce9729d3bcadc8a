import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codeOf, codesOfRows, type Referenced } from "./codes.js";

const bySeverity = ({ nodes }: { nodes: { severity: string | null; element: Referenced }[] }) =>
  nodes.map(({ severity, element }) => `${severity} ${codeOf(element)}`);

/** Impact. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function impactQuestions(answer: Answer) {
  test("Q03: of the services with SP4N-LAPOR as primary, LYN-009 has an alternative, LYN-023 and LYN-030 stop", async () => {
    const { stopped, goOn } = await answer("Q03");
    // support.relations.csv: PRIMARY of LYN-009, LYN-023, LYN-030, all ELECTRONIC; resilience: ADUAN-JALAN for LYN-009.
    expect(codesOfRows(stopped.nodes)).toEqual(["LYN-023", "LYN-030"]);
    // integration.relations.csv: E-SAKIP takes from SP4N-LAPOR, not vital, and is the primary of LYN-062.
    expect(codesOfRows(goOn.nodes)).toEqual(["LYN-009", "LYN-062"]);
  });

  test("Q03: LYN-021 continues through SP2KP when EIS is shut down", async () => {
    const { stopped, goOn } = await answer("Q03", { application: "application:EIS" });
    expect([stopped.totalCount, codesOfRows(goOn.nodes)]).toEqual([0, ["LYN-021"]]);
  });

  test("Q04: without SRV-WEB-2 three applications stop, and those with a second web server go on worse", async () => {
    const { impact } = await answer("Q04");
    // platform.relations.csv: what runs on SRV-WEB-2; GITA-INA-AMA and WWW have redundancy `web` with SRV-WEB-1.
    expect(bySeverity(impact).slice(0, 5)).toEqual([
      "STOPS ANDALALIN",
      "STOPS E-RETRIBUSI",
      "STOPS SIMRS",
      "DEGRADES GITA-INA-AMA",
      "DEGRADES WWW",
    ]);
    // LYN-005 (HYBRID) has SIMRS as primary; SIPD-RI takes from E-RETRIBUSI, not vital.
    expect(bySeverity(impact)).toEqual(
      expect.arrayContaining(["DEGRADES LYN-005", "DEGRADES SIPD-RI", "TOUCHED BPKAD"]),
    );
    expect(impact.nodes[3]!.because).toEqual([
      { type: "RUNS_ON", redundancy: "web", element: { ref: "infrastructure:SRV-WEB-2" } },
    ]);
  });

  test("Q04: without both web servers the two sites stop, and with them the electronic Portal Satu Data", async () => {
    const { impact } = await answer("Q04", { of: ["infrastructure:SRV-WEB-1", "infrastructure:SRV-WEB-2"] });
    expect(bySeverity(impact)).toEqual(expect.arrayContaining(["STOPS GITA-INA-AMA", "STOPS WWW", "STOPS LYN-029"]));
  });

  test("Q05: the lease of DC-KOLOKASI ends on 2027-03-31, and SRV-WEB-2 is located there", async () => {
    const { infrastructures } = await answer("Q05");
    // infrastructure.csv: the only facility of a third party.
    expect(infrastructures.nodes).toMatchObject([{ ref: "infrastructure:DC-KOLOKASI", contractUntil: "2027-03-31" }]);
    expect(bySeverity(infrastructures.nodes[0]!.impact).slice(0, 4)).toEqual([
      "STOPS SRV-WEB-2",
      "STOPS ANDALALIN",
      "STOPS E-RETRIBUSI",
      "STOPS SIMRS",
    ]);
    const before = await answer("Q05", { by: "2027-03-30" });
    expect(before.infrastructures.totalCount).toBe(0);
  });

  test("Q06: the site DISKOMINFO has one link and performs five electronic services; DISPAR has a second link", async () => {
    const { cut, withSecondLink } = await answer("Q06");
    // service.csv: performedBy DISKOMINFO.
    const services = ["LYN-028", "LYN-029", "LYN-030", "LYN-031", "LYN-032"];
    expect(bySeverity(cut)).toEqual(["STOPS DISKOMINFO", ...services.map(code => `DEGRADES ${code}`)]);
    expect(cut.nodes.slice(1).every(({ element }) => "method" in element && element.method === "ELECTRONIC")).toBe(
      true,
    );
    // resilience.relations.csv: VSAT-DISPAR beside JIPD-DISPAR.
    expect(bySeverity(withSecondLink)).toEqual(["DEGRADES DISPAR"]);
  });

  test("Q15: the figure of DAT-053 goes back to DAT-054 and DAT-062, and a circle of sources ends", async () => {
    const { impact } = await answer("Q15");
    // resilience.relations.csv: 053 from 054 and 062, 062 from 030 and, in a cycle, from 053.
    // data-asset.csv: maintainedBy. E-SAKIP reads 030, E-MONEV 054 and (sharing.relations.csv) 070 and 073;
    // COMMAND-CENTER and GEOPORTAL maintain 073 (shared.data-asset.csv) and read 009, 010, 042, 068; OSS-RBA maintains
    // 042.
    const far = ["3 COMMAND-CENTER", "3 GEOPORTAL", "3 SP4N-LAPOR", "4 DAT-009", "4 DAT-010", "4 DAT-042", "4 DAT-068"];
    const near = [
      "1 DAT-054",
      "1 DAT-062",
      "1 E-MONEV",
      "2 DAT-030",
      "2 DAT-070",
      "2 DAT-073",
      "2 E-SAKIP",
      "2 SIPD-RI",
    ];
    const told = impact.nodes.map(({ distance, element }) => `${distance} ${codeOf(element)}`);
    expect(told).toEqual([...near, ...far, "5 OSS-RBA"]);
    expect(impact.isPartial).toBe(false);
  });

  test("Q23: SRV-LAMA is at its end in 2026, as are its operating system and its database licence", async () => {
    const { infrastructures } = await answer("Q23");
    // resilience.infrastructure.csv and resilience.application.csv; LYN-045 is HYBRID, LYN-009 has its primary still.
    expect(infrastructures.nodes).toMatchObject([{ ref: "infrastructure:SRV-LAMA", usefulUntil: "2026-12-31" }]);
    expect(bySeverity(infrastructures.nodes[0]!.impact)).toEqual([
      "STOPS ADUAN-JALAN",
      "STOPS SERTIFIKASI-BENIH",
      "DEGRADES LYN-009",
      "DEGRADES LYN-045",
    ]);
    // infrastructure.csv: OS-SERVER (2028) and DBMS (2027) outlive the year.
    const later = await answer("Q23", { from: "2027-01-01", until: "2027-12-31" });
    expect(later.infrastructures.nodes.map(codeOf)).toEqual(["SRV-DB"]);
  });

  test("Q50: without SIAK Terpusat LYN-024 stops, and four services that verify by it go on worse", async () => {
    const { impact } = await answer("Q50");
    // LYN-024: primary of an ELECTRONIC service. PPDB and SIKS-NG take from it, vital: LYN-001 and LYN-014 are HYBRID.
    // SISNAKER (LYN-016) takes from it and CEK-WASIT (LYN-065) from SIKS-NG, not vital. SIMRS: LYN-005 is HYBRID, so touched.
    expect(bySeverity(impact)).toEqual([
      "STOPS LYN-024",
      "DEGRADES LYN-001",
      "DEGRADES LYN-014",
      "DEGRADES LYN-016",
      "DEGRADES LYN-065",
    ]);
    const opds = impact.byOpd.map(({ value }) => value).sort();
    expect(opds).toEqual(["opd:DINSOS", "opd:DISDIKBUD", "opd:DUKCAPIL", "opd:KESBANGPOL", "opd:NAKERTRANS"]);
  });
}
