import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";

const refs = ({ nodes }: { nodes: { ref: string }[] }) => nodes.map(({ ref }) => ref);

/** Management. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function managementQuestions(answer: Answer) {
  test("Q31: GAP-03 and GAP-04 (roadmap.gap.csv) have no closedBy, and KEG-03 and KEG-05 are in none", async () => {
    const { gaps, initiatives } = await answer("Q31");
    expect(refs(gaps)).toEqual(["gap:GAP-03", "gap:GAP-04"]);
    expect(refs(gaps.nodes[0]!.concerns)).toEqual(["application:E-PRESENSI", "application:E-TPP"]);
    expect(refs(initiatives)).toEqual(["initiative:KEG-03", "initiative:KEG-05"]);
  });

  test("Q32: only KEG-01 ended (2026-09-30) before the day without being done; an application and two services wait", async () => {
    const { initiatives } = await answer("Q32");
    expect(refs(initiatives)).toEqual(["initiative:KEG-01"]);
    const [late] = initiatives.nodes;
    expect(late!.ownedBy!.ref).toBe("opd:TIM-PETA-RENCANA");
    expect(refs(late!.executedBy)).toEqual(["opd:TIM-PETA-RENCANA"]);
    // roadmap.application.csv and roadmap.service.csv, column yieldedBy.
    expect(refs(late!.yields)).toEqual(["application:AKUN-ASN@TO_BE", "service:LYN-AKUN@TO_BE"]);
    // LYN-CUTI depends on AKUN-ASN (roadmap.relations.csv).
    expect(late!.impact.nodes.map(({ element, distance }) => [element.ref, distance])).toEqual([
      ["service:LYN-AKUN@TO_BE", 1],
      ["service:LYN-CUTI@TO_BE", 2],
    ]);
  });

  test("Q32: the day after its last day KEG-02 (2027-06-30) is late as well, the day itself it is not", async () => {
    const of = async (day: string) => refs((await answer("Q32", { until: "2028-01-01", day })).initiatives);
    expect(await of("2027-06-30")).toEqual(["initiative:KEG-01"]);
    expect(await of("2027-07-01")).toEqual(["initiative:KEG-01", "initiative:KEG-02"]);
  });

  test("Q34: the cloud of DISKOMINFO (roadmap.infrastructure.csv) stands under its three urusan (urusan.relations.csv)", async () => {
    const { cloudByOpd, cloudByUrusan } = await answer("Q34");
    expect(cloudByOpd).toMatchObject({ annualRupiah: 180_000_000 });
    expect(cloudByOpd.rows).toMatchObject([{ value: "opd:DISKOMINFO", annualRupiah: 180_000_000, undivided: 0 }]);
    expect(cloudByUrusan.annualRupiah).toBe(180_000_000);
    expect(cloudByUrusan.rows.map(({ value, undivided, annualRupiah }) => [value, undivided, annualRupiah])).toEqual([
      ["reference:2.16", 1, 180_000_000],
      ["reference:2.20", 1, 180_000_000],
      ["reference:2.21", 1, 180_000_000],
    ]);
  });

  test("Q34: two applications have a development cost (roadmap.application.csv), of BKD and of the RSUD of DINKES", async () => {
    const { developmentByOpd, developmentByUrusan } = await answer("Q34");
    expect(developmentByOpd.developmentRupiah).toBe(650_000_000);
    const told = ({ rows }: { rows: { value: string | null; developmentRupiah: number | null }[] }) =>
      rows.flatMap(({ value, developmentRupiah }) => (developmentRupiah ? [[value, developmentRupiah]] : []));
    expect(told(developmentByOpd)).toEqual([
      ["opd:BKD", 400_000_000],
      ["opd:DINKES", 250_000_000],
    ]);
    // BKD is in charge of 5.03, DINKES of 1.02 and 2.14.
    expect(told(developmentByUrusan)).toEqual([
      ["reference:1.02", 250_000_000],
      ["reference:2.14", 250_000_000],
      ["reference:5.03", 400_000_000],
    ]);
  });

  test("Q35: E-TPP and PORTAL-ASN are funded (roadmap.relations.csv) and no row says that they support a service", async () => {
    const { applications } = await answer("Q35");
    expect(refs(applications)).toEqual(["application:E-TPP", "application:PORTAL-ASN"]);
    expect(applications.nodes[0]!.fundedBy.edges).toMatchObject([
      { relation: { year: 2026, amountRupiah: 60_000_000 }, node: { ref: "reference:PRG-5.03-01" } },
    ]);
  });

  test("Q39: LYN-001 (service.csv, time.relations.csv) was recorded with its owners, and nobody has changed it since", async () => {
    const { changes } = await answer("Q39");
    expect(changes).toMatchObject({ totalCount: 1, reason: null, pageInfo: { hasNextPage: false } });
    const [created] = changes.nodes;
    expect(created).toMatchObject({
      viewer: "local",
      action: "CREATED",
      ref: "service:LYN-001",
      revFrom: null,
      revTo: 1,
    });
    expect(created!.before).toBeNull();
    expect(created!.after).toMatchObject({
      code: "LYN-001",
      relations: { OWNED_BY: [{ ref: "opd:DISDIKBUD", until: "2027-01-01" }, { ref: "opd:DISDIKPORA" }] },
    });
  });

  test("Q51: EIS (local.application.csv) is internal as every application: all officials see it, the public does not", async () => {
    const { element } = await answer("Q51");
    expect(element).toMatchObject({
      confidentiality: "INTERNAL",
      responsible: { ref: "opd:DISPERINDAG" },
      redacted: [],
    });
    const officials = ["STAFF", "EDITOR", "VERIFIER", "ARCHITECT", "AUDITOR"];
    expect(element!.seenBy.map(({ role, byGrant }) => [role, byGrant])).toEqual(officials.map(role => [role, false]));
    const audit = (await answer("Q51", { element: "securityControl:AUD-01" })).element;
    expect(audit?.seenBy.map(({ role }) => role)).toEqual(["EDITOR", "VERIFIER", "ARCHITECT", "AUDITOR"]);
  });

  test("Q36: DISPAR has PB-043 without period, LYN-043 without purpose, DAT-043 without purpose and period", async () => {
    const { completeness } = await answer("Q36");
    const cells = completeness.cells.filter(({ opd }) => opd === "opd:DISPAR");
    expect(cells).toEqual([
      // PORTAL-WISATA: classifiedAs (functions.relations.csv), automates (business-process.csv); ARSIP-FOTO (overlap.application.csv): classifiedAs.
      { opd: "opd:DISPAR", kind: "Application", filled: 3, applicable: 4, share: 0.75 },
      // PB-043: ownedBy, classifiedAs of those and period.
      { opd: "opd:DISPAR", kind: "BusinessProcess", filled: 2, applicable: 3, share: 2 / 3 },
      // DAT-043: sifat, jenis, validitas, interoperabilitas; produsen, walidata, proses, RAD.
      { opd: "opd:DISPAR", kind: "DataAsset", filled: 8, applicable: 10, share: 0.8 },
      // LYN-043: audience, method, performedBy, classifiedAs.
      { opd: "opd:DISPAR", kind: "Service", filled: 4, applicable: 5, share: 0.8 },
    ]);
    expect(completeness.byOpd.find(({ value }) => value === "opd:DISPAR")!.share).toBe(17 / 22);
  });
}
