import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codes, listed } from "./codes.js";

/**
 * OPDs, urusan and evidence. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows.
 */
export function opdQuestions(answer: Answer) {
  test("Q27: urusan 1.02 is carried by DINKES and mapped to RAB.04.01, where PB-005 to PB-008 and PB-105 stand", async () => {
    const { reference, businessProcesses } = await answer("Q27");
    expect(codes(reference.responsibleOpds)).toEqual(["DINKES"]);
    expect(reference.mappedTo.edges).toEqual([
      { relation: { fit: "EXACT" }, node: { ref: "reference:RAB.04.01", name: "Kesehatan" } },
    ]);
    expect(codes(businessProcesses)).toEqual(listed("PB-005 PB-006 PB-007 PB-008 PB-105"));
    const [hospital, , , , stunting] = businessProcesses.nodes;
    expect(codes(stunting!.producesData)).toEqual(["DAT-070"]);
    expect(codes(stunting!.deliveredThrough)).toEqual([]);
    const [service] = hospital!.deliveredThrough.nodes;
    expect([service!.ref, codes(service!.usesData)]).toEqual(["service:LYN-005", ["DAT-005"]]);
    const support = service!.supportedBy.edges.map(({ relation, node }) => [
      relation!.role,
      node.ref,
      ...codes(node.runsOn),
    ]);
    expect(support).toEqual([
      ["SUPPORTING", "application:SATUSEHAT"],
      ["PRIMARY", "application:SIMRS", "SRV-WEB-2"],
    ]);
    expect(codes(service!.supportedBy.edges[1]!.node.runsOn.nodes[0]!.hostedOn)).toEqual(["DC-KOLOKASI"]);
  });

  test("Q27: a page continues after the end of the previous one", async () => {
    const { pageInfo } = (await answer("Q27", { first: 3 })).businessProcesses;
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await answer("Q27", { first: 3, after: pageInfo.endCursor });
    expect(codes(rest.businessProcesses)).toEqual(listed("PB-008 PB-105"));
    expect(rest.businessProcesses.pageInfo.hasNextPage).toBe(false);
  });

  test("Q41: of the 36 perangkat daerah of opd.csv only BANHUB has neither process nor service; SETDA has those of its biro", async () => {
    const { withoutProcess, withoutService } = await answer("Q41");
    expect([codes(withoutProcess), codes(withoutService)]).toEqual([["BANHUB"], ["BANHUB"]]);
  });

  test("Q43: LYN-001 is supported by DAPODIK, whose operator in helpdesk.relations.csv has a helpdesk", async () => {
    const { services } = await answer("Q43");
    const { edges } = services.nodes[0]!.supportedBy;
    expect(edges).toEqual([
      {
        relation: { role: "SUPPORTING" },
        node: {
          ref: "application:DAPODIK",
          name: "Dapodik",
          ownedBy: { name: "Kementerian Pendidikan Dasar dan Menengah", helpdesk: null },
          operatedBy: { nodes: [{ name: "Meja bantuan Dapodik (contoh)", helpdesk: "bantuan@dapodik.example" }] },
        },
      },
    ]);
    // LYN-004 has an application of the province only, LYN-002 none; LYN-060 one of LKPP.
    for (const code of listed("LYN-002 LYN-004")) expect(codes(services)).not.toContain(code);
    expect(codes(services)).toEqual(expect.arrayContaining(listed("LYN-035 LYN-060")));
    const ministries = await answer("Q43", { owners: ["MINISTRY"] });
    expect(codes(ministries.services)).not.toContain("LYN-060");
  });

  test("Q44: by evidence.relations.csv DOK-ARSITEKTUR and DOK-PETA-RENCANA are evidence of I1, and were of IND.11 and IND.12 until 31 May 2026", async () => {
    const evidence = async (variables = {}) => {
      const { references } = await answer("Q44", variables);
      return references.nodes.map(({ code, version, evidencedBy }) => [
        code,
        version,
        evidencedBy.nodes.map(({ ref, number, reviewedOn }) => [ref, number, reviewedOn]),
      ]);
    };
    const architecture = ["document:DOK-ARSITEKTUR", "CONTOH/01/2024", "2025-08-01"];
    const roadmap = ["document:DOK-PETA-RENCANA", null, null];
    expect(await evidence()).toEqual([["I1", "PermenPANRB 8/2026", [architecture, roadmap]]]);
    expect(await evidence({ at: "2026-05-31" })).toEqual([
      ["IND.11", "PermenPANRB 59/2020", [architecture, ["document:LAP-BIMTEK", null, null]]],
      ["IND.12", "PermenPANRB 59/2020", [roadmap]],
    ]);
  });
}
