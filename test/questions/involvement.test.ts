import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const opd = (code: string, responsible: string, more = "") =>
  element(code.toLowerCase(), "Opd", code, `, responsible: '${responsible}'${more}`);

/** A licence of DPMPTSP needs processes of PUPR and of a biro of SETDA; a ministry supervises it. */
const story = [
  opd("DPMPTSP", "DPMPTSP"),
  opd("PUPR", "PUPR"),
  opd("SETDA", "SETDA"),
  opd("HUKUM", "SETDA", ", opdType: 'BIRO'"),
  opd("UMUM", "SETDA", ", opdType: 'BIRO'"),
  opd("KEMENTERIAN", "OUTSIDE", ", opdType: 'MINISTRY'"),
  "CREATE (hukum)-[:UNIT_OF {id: 'u1'}]->(setda), (umum)-[:UNIT_OF {id: 'u2'}]->(setda)",
  element("licence", "Service", "IZIN"),
  element("other", "Service", "LAIN", ", method: 'HYBRID'"),
  element("planned", "Service", "RENCANA").replace("'AS_IS'", "'TO_BE'"),
  element("plan", "BusinessProcess", "TATA-RUANG"),
  element("review", "BusinessProcess", "TELAAH"),
  `CREATE (licence)-[:OWNED_BY {id: 'o1'}]->(dpmptsp), (licence)-[:PERFORMED_BY {id: 'p1'}]->(dpmptsp), (licence)-[:SUPERVISED_BY {id: 's1'}]->(kementerian),
     (licence)-[:REQUIRES {id: 'q1'}]->(plan), (plan)-[:OWNED_BY {id: 'o2'}]->(pupr), (review)-[:DELIVERED_THROUGH {id: 'd1'}]->(licence), (review)-[:OWNED_BY {id: 'o3'}]->(hukum),
     (other)-[:OWNED_BY {id: 'o4'}]->(hukum), (other)-[:PERFORMED_BY {id: 'p2'}]->(umum), (other)-[:PERFORMED_BY {id: 'p3', until: '2026-01-01'}]->(pupr),
     (planned)-[:OWNED_BY {id: 'o5'}]->(pupr), (planned)-[:PERFORMED_BY {id: 'p4'}]->(setda), (planned)-[:PERFORMED_BY {id: 'p5'}]->(dpmptsp)`,
].join("\n");

describe("The OPDs involved in a service", () => {
  beforeEach(() => given(story));

  test("are listed with every role and the unit that has it, outside institutions last", async () => {
    const { data, errors } = await ask(
      `{ service(ref: "service:IZIN") { involvedOpds { opd { code } isOutside roles { role label unit { code } through { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.service.involvedOpds).toEqual([
      {
        opd: { code: "DPMPTSP" },
        isOutside: false,
        roles: [
          { role: "OWNED_BY", label: "dimiliki oleh", unit: { code: "DPMPTSP" }, through: { code: "IZIN" } },
          { role: "PERFORMED_BY", label: "dilaksanakan oleh", unit: { code: "DPMPTSP" }, through: { code: "IZIN" } },
        ],
      },
      {
        opd: { code: "PUPR" },
        isOutside: false,
        roles: [{ role: "REQUIRES", label: "membutuhkan", unit: { code: "PUPR" }, through: { code: "TATA-RUANG" } }],
      },
      {
        opd: { code: "SETDA" },
        isOutside: false,
        roles: [
          { role: "DELIVERED_THROUGH", label: "mewujudkan", unit: { code: "HUKUM" }, through: { code: "TELAAH" } },
        ],
      },
      {
        opd: { code: "KEMENTERIAN" },
        isOutside: true,
        roles: [
          { role: "SUPERVISED_BY", label: "dibina oleh", unit: { code: "KEMENTERIAN" }, through: { code: "IZIN" } },
        ],
      },
    ]);
    expect(roundTrips()).toBe(3);
  });

  test("rank the as-is services, biro of one perangkat daerah and institutions outside not counted", async () => {
    const { data, errors } = await ask(
      `{ jointServices(minOpds: 1) { totalCount nodes { opds service { code involvedOpds { opd { code } } } } } three: jointServices { nodes { service { code } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.jointServices).toMatchObject({
      totalCount: 2,
      nodes: [
        { opds: 3, service: { code: "IZIN" } },
        { opds: 1, service: { code: "LAIN", involvedOpds: [{ opd: { code: "SETDA" } }] } },
      ],
    });
    expect(data.three.nodes).toEqual([{ service: { code: "IZIN" } }]);
  });

  test("are those of the day, and only the requested services are ranked", async () => {
    const { data } = await ask(
      `{ before: jointServices(minOpds: 2, at: "2025-06-01") { nodes { opds service { code } } } hybrid: jointServices(minOpds: 1, filter: { method: { eq: HYBRID } }) { nodes { service { code } } } }`,
    );
    expect(data.before.nodes).toEqual([
      { opds: 3, service: { code: "IZIN" } },
      { opds: 2, service: { code: "LAIN" } },
    ]);
    expect(data.hybrid.nodes).toEqual([{ service: { code: "LAIN" } }]);
  });

  test("include those of a planned process only for the to-be plateau", async () => {
    await given(
      `MATCH (s:Service {code: 'LAIN'}), (pupr:Opd {code: 'PUPR'}) ${toBeElement("p", "BusinessProcess", "BARU", ", change: 'NEW'")}
       CREATE (p)-[:DELIVERED_THROUGH {id: 'd2'}]->(s), (p)-[:OWNED_BY {id: 'o6'}]->(pupr)`,
    );
    const { data, errors } = await ask(
      `{ jointServices(minOpds: 1) { nodes { opds service { code } } } service(ref: "service:LAIN") { involvedOpds { opd { code } } }
         planned: services(plateau: TO_BE, filter: { code: { eq: "LAIN" } }) { nodes { involvedOpds { opd { code } roles { role } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.jointServices.nodes[1]).toEqual({ opds: 1, service: { code: "LAIN" } });
    expect(data.service.involvedOpds).toEqual([{ opd: { code: "SETDA" } }]);
    expect(data.planned.nodes[0].involvedOpds).toEqual([
      { opd: { code: "PUPR" }, roles: [{ role: "DELIVERED_THROUGH" }] },
      { opd: { code: "SETDA" }, roles: [{ role: "OWNED_BY" }, { role: "PERFORMED_BY" }] },
    ]);
  });

  test("must be at least one", async () => {
    const { errors } = await ask("{ jointServices(minOpds: 0) { totalCount } }");
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
