import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, referenceElement as reference } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

/** Health (1.02) leads to RAB.04.01 exactly, food (2.09) to one node within RAB.02.03, archives (9.99) nowhere. */
const story = [
  reference("rab", "RAB", 0, "RAB"),
  reference("b4", "RAB.04", 1, "RAB"),
  reference("b41", "RAB.04.01", 2, "RAB"),
  reference("b411", "RAB.04.01.01", 3, "RAB"),
  reference("b412", "RAB.04.01.02", 3, "RAB"),
  reference("b413", "RAB.04.01.03", 3, "RAB"),
  reference("b23", "RAB.02.03", 2, "RAB"),
  reference("b231", "RAB.02.03.01", 3, "RAB"),
  reference("b232", "RAB.02.03.02", 3, "RAB"),
  reference("l25", "RAL.01.25", 2, "RAL"),
  reference("l251", "RAL.01.25.01", 3, "RAL"),
  reference("l07", "RAL.01.07", 2, "RAL"),
  reference("u102", "1.02", 2, "URUSAN"),
  reference("u209", "2.09", 2, "URUSAN"),
  reference("u999", "9.99", 2, "URUSAN"),
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("other", "Opd", "LAIN"),
  element("own", "Service", "OWN"),
  element("foreign", "Service", "FOREIGN"),
  element("process", "BusinessProcess", "PROCESS"),
  `CREATE (b4)-[:BROADER {id: 'b1'}]->(rab), (b41)-[:BROADER {id: 'b2'}]->(b4), (b411)-[:BROADER {id: 'b3'}]->(b41), (b412)-[:BROADER {id: 'b4'}]->(b41), (b413)-[:BROADER {id: 'b5'}]->(b41),
     (b231)-[:BROADER {id: 'b6'}]->(b23), (b232)-[:BROADER {id: 'b7'}]->(b23), (l251)-[:BROADER {id: 'b8'}]->(l25),
     (u102)-[:MAPPED_TO {id: 'm1', fit: 'EXACT'}]->(b41), (u209)-[:MAPPED_TO {id: 'm2', fit: 'CLOSE'}]->(b23), (u209)-[:MAPPED_TO {id: 'm3', fit: 'EXACT'}]->(b231),
     (b41)-[:MAPPED_TO {id: 'm4', fit: 'EXACT'}]->(l25), (b23)-[:MAPPED_TO {id: 'm5', fit: 'EXACT'}]->(l07),
     (rsud)-[:UNIT_OF {id: 'n1'}]->(dinkes), (dinkes)-[:RESPONSIBLE_FOR {id: 'r1'}]->(u102), (rsud)-[:RESPONSIBLE_FOR {id: 'r2'}]->(u209), (dinkes)-[:RESPONSIBLE_FOR {id: 'r3'}]->(u999),
     (own)-[:OWNED_BY {id: 'o1'}]->(rsud), (own)-[:FULFILS {id: 'f1'}]->(b411), (foreign)-[:OWNED_BY {id: 'o2'}]->(other), (foreign)-[:FULFILS {id: 'f2'}]->(b412),
     (process)-[:OWNED_BY {id: 'o3'}]->(dinkes), (process)-[:CLASSIFIED_AS {id: 'c1'}]->(b413)`,
].join("\n");

const decided = (concerns: string, more = "") =>
  `MATCH (node:Reference {code: '${concerns}'}), (dinkes:Opd {code: 'DINKES'}), (other:Opd {code: 'LAIN'})
   ${element("d", "Decision", "KEP-1", `, decisionType: 'NOT_OURS'${more}`)} CREATE (d)-[:CONCERNS {id: 'k1'}]->(node)`;

const told = "total references covered setAside nodes { reference { code } }";
const gapsOf = (args = "") => `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3${args}) { ${told} } }`;
const codes = ({ nodes }: { nodes: { reference: { code: string } }[] }) => nodes.map(({ reference }) => reference.code);

describe("The coverage gaps of an OPD", () => {
  beforeEach(() => given(story));

  test("are the functions of its urusan that nothing of it or its units covers, with urusan, fit and breadcrumbs", async () => {
    const { data, errors } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3) { total references covered setAside urusan { code } withoutCrosswalk { code }
           nodes { reference { code } breadcrumbs { code } because { urusan { code } fit } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverageGaps).toEqual({
      total: 2,
      references: 4,
      covered: 2,
      setAside: 0,
      urusan: [{ code: "1.02" }, { code: "2.09" }, { code: "9.99" }],
      withoutCrosswalk: [{ code: "9.99" }],
      nodes: [
        {
          reference: { code: "RAB.02.03.01" },
          breadcrumbs: [{ code: "RAB.02.03" }],
          because: [{ urusan: { code: "2.09" }, fit: "EXACT" }],
        },
        {
          reference: { code: "RAB.04.01.02" },
          breadcrumbs: [{ code: "RAB" }, { code: "RAB.04" }, { code: "RAB.04.01" }],
          because: [{ urusan: { code: "1.02" }, fit: "EXACT" }],
        },
      ],
    });
    expect(roundTrips()).toBe(3);
  });

  test("without a service are also those that only a process covers", async () => {
    const { data } = await ask(gapsOf(`, kinds: ["Service"]`));
    expect(codes(data.coverageGaps)).toEqual(["RAB.02.03.01", "RAB.04.01.02", "RAB.04.01.03"]);
  });

  test("at a level above what an urusan is mapped to are its parts, and only close to it", async () => {
    const { data } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 2) { nodes { reference { code } because { fit } } } }`,
    );
    expect(data.coverageGaps.nodes).toEqual([{ reference: { code: "RAB.02.03" }, because: [{ fit: "CLOSE" }] }]);
  });

  test("in RAL lie where the functions lead to, or the nearest function above that leads on", async () => {
    const { data } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAL, level: 2) { nodes { reference { code } because { urusan { code } fit } } } }`,
    );
    expect(data.coverageGaps.nodes).toEqual([
      { reference: { code: "RAL.01.07" }, because: [{ urusan: { code: "2.09" }, fit: "CLOSE" }] },
      { reference: { code: "RAL.01.25" }, because: [{ urusan: { code: "1.02" }, fit: "EXACT" }] },
    ]);
  });

  test("leave out what a decision says is not ours, also of a node above, and count it", async () => {
    await given(decided("RAB.04.01"));
    const { data } = await ask(gapsOf());
    expect(data.coverageGaps).toMatchObject({ total: 1, references: 4, covered: 2, setAside: 1 });
    expect(codes(data.coverageGaps)).toEqual(["RAB.02.03.01"]);
  });

  test("count again from the day that a decision names", async () => {
    await given(decided("RAB.04.01.02", ", until: '2026-11-24'"));
    const { data } = await ask(gapsOf());
    expect(data.coverageGaps.setAside).toBe(0);
    const before = await ask(gapsOf(`, at: "2026-11-23"`));
    expect(before.data.coverageGaps.setAside).toBe(1);
  });

  test("are not set aside by a decision about another OPD", async () => {
    await given(`${decided("RAB.04.01.02")} CREATE (d)-[:CONCERNS {id: 'k2'}]->(other)`);
    expect((await ask(gapsOf())).data.coverageGaps.setAside).toBe(0);
    await given("MATCH (d:Decision), (dinkes:Opd {code: 'DINKES'}) CREATE (d)-[:CONCERNS {id: 'k3'}]->(dinkes)");
    expect((await ask(gapsOf())).data.coverageGaps.setAside).toBe(1);
  });

  test("are paged, filtered, and read for all OPDs of a list in one statement", async () => {
    const page = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3, first: 1) { total nodes { reference { code } } pageInfo { hasNextPage endCursor } } }`,
    );
    const { endCursor } = page.data.coverageGaps.pageInfo;
    const rest = await ask(gapsOf(`, first: 1, after: "${endCursor}"`));
    expect(codes(rest.data.coverageGaps)).toEqual(["RAB.04.01.02"]);
    const within = await ask(gapsOf(`, filter: { within: "reference:RAB.04" }`));
    expect(within.data.coverageGaps).toMatchObject({ references: 3, total: 1 });
    const { data } = await ask(
      "{ opds { nodes { code coverageGaps(taxonomy: RAB, level: 3) { total references } } } }",
    );
    expect(data.opds.nodes).toEqual([
      { code: "DINKES", coverageGaps: { total: 2, references: 4 } },
      { code: "LAIN", coverageGaps: { total: 0, references: 0 } },
      { code: "RSUD", coverageGaps: { total: 1, references: 1 } },
    ]);
    expect(roundTrips()).toBe(2);
  });

  test.each([
    [`opd: "opd:NONE", taxonomy: RAB, level: 3`, "NOT_FOUND"],
    [`opd: "service:OWN", taxonomy: RAB, level: 3`, "BAD_USER_INPUT"],
    [`opd: "opd:DINKES", taxonomy: RAB, level: 9`, "BAD_USER_INPUT"],
  ])("asked with %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ coverageGaps(${args}) { total } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
