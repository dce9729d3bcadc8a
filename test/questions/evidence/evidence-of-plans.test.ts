import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { story } from "./evidence-story.js";

const { answerOf, given } = useRepository();

beforeEach(() => given(story));

async function labelOf(figure: string) {
  const source = `{ evidence(indicators: ["reference:${figure.split("_")[0]}"]) { indicators { figures { code label } } } }`;
  const [{ figures }] = (await answerOf(source)).evidence.indicators;
  return figures.find(({ code }: any) => code === figure).label;
}

/** Creates a to-be application that changes the as-is ones with these codes. */
const plan = (code: string, change: string, codes: string[], more = "") =>
  given(`MATCH (a:Application {plateau: 'AS_IS'}) WHERE a.code IN ${JSON.stringify(codes)} WITH collect(a) AS all
    CREATE (p:Element:Application {kind: 'Application', id: '${code}', code: '${code}', name: '${code}', plateau: 'TO_BE', change: '${change}'${more}})
    FOREACH (a IN all | CREATE (p)-[:REPLACES {id: '${code} ' + a.code}]->(a))`);

describe("A duplicate of another OPD", () => {
  /** A1 of DKP and A5 of DINKES, both in use, have one function. */
  beforeEach(() =>
    given(`MATCH (one:Application {code: 'A1'}), (dinkes:Opd {code: 'DINKES'})
      ${element("app5", "Application", "A5", ", applicationStatus: 'ACTIVE', responsible: 'DINKES'")}
      ${element("f1", "Reference", "RAL.1", ", taxonomy: 'RAL', version: 'x', level: 1")}
      CREATE (app5)-[:OWNED_BY {id: 'p1'}]->(dinkes), (one)-[:FULFILS {id: 'p2'}]->(f1), (app5)-[:FULFILS {id: 'p3'}]->(f1)`),
  );

  test("is not decided by an upgrade of one of both, nor by a decision about one alone", async () => {
    expect(await labelOf("I13_DUPLICATES")).toBe("0 dari 2");
    await plan("P1", "UPGRADE", ["A1"]);
    await given(`MATCH (one:Application {code: 'A1', plateau: 'AS_IS'}) ${element("k1", "Decision", "K1", ", decisionType: 'WAIVED', rule: 'OVERLAP'")}
      CREATE (k1)-[:CONCERNS {id: 'c1'}]->(one)`);
    expect(await labelOf("I13_DUPLICATES")).toBe("0 dari 2");
    await given(
      "MATCH (k:Decision {code: 'K1'}), (two:Application {code: 'A5'}) CREATE (k)-[:CONCERNS {id: 'c2'}]->(two)",
    );
    expect(await labelOf("I13_DUPLICATES")).toBe("2 dari 2");
  });

  test("is decided by a plan that ends one of both or replaces both, also from a later day, until the plan ends", async () => {
    await plan("P1", "RETIRE", ["A5"], ", validFrom: '2028-01-01'");
    expect(await labelOf("I13_DUPLICATES")).toBe("2 dari 2");
    await given("MATCH (p {code: 'P1'}) SET p.validUntil = '2026-01-01', p.validFrom = null");
    expect(await labelOf("I13_DUPLICATES")).toBe("0 dari 2");
    await plan("P2", "UPGRADE", ["A1", "A5"]);
    expect(await labelOf("I13_DUPLICATES")).toBe("2 dari 2");
  });

  test("is none of an application that has no owner", async () => {
    await given("MATCH (a:Application {code: 'A5'}) REMOVE a.responsible");
    expect(await labelOf("I13_DUPLICATES")).toBe("Aplikasi sefungsi tidak ditemukan");
  });
});

describe("The target state of a process across OPDs", () => {
  test("counts if it starts later, and not if it has ended", async () => {
    await given(`MATCH (dkp:Opd {code: 'DKP'}), (s:Service {code: 'S1'}), (root:Reference {code: 'INDIKATOR', version: 'PermenPANRB 8/2026'})
      ${element("p1", "BusinessProcess", "P1", ", responsible: 'DINKES'")}
      CREATE (i15:Element:Reference {kind: 'Reference', id: 'I15', code: 'I15', name: 'I15', plateau: 'AS_IS', taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 2, validFrom: '2026-06-01'})-[:BROADER {id: 'q1'}]->(root),
        (s)-[:REQUIRES {id: 'q2'}]->(p1),
        (:Element:BusinessProcess {kind: 'BusinessProcess', id: 'P1@TO_BE', code: 'P1', name: 'P1', plateau: 'TO_BE', change: 'UPGRADE', validFrom: '2028-01-01'})-[:REPLACES {id: 'q3', since: '2028-01-01'}]->(p1)`);
    expect(await labelOf("I15_TO_BE")).toBe("1 dari 1");
    await given(
      "MATCH (p:BusinessProcess {plateau: 'TO_BE'}) SET p.validFrom = '2025-01-01', p.validUntil = '2026-01-01'",
    );
    expect(await labelOf("I15_TO_BE")).toBe("0 dari 1");
  });
});

test("An OPD counts by a unit of its unit", async () => {
  await given(`MATCH (dkp:Opd {code: 'DKP'})
    ${element("u1", "Opd", "U1", ", opdType: 'UPT'")} ${element("u2", "Opd", "U2", ", opdType: 'UNIT'")}
    ${element("jip", "Infrastructure", "JIP", ", infrastructureType: 'GOVERNMENT_INTRANET'")}
    CREATE (u1)-[:UNIT_OF {id: 'v1'}]->(dkp), (u2)-[:UNIT_OF {id: 'v2'}]->(u1), (u2)-[:CONNECTED_TO {id: 'v3'}]->(jip)`);
  expect(await labelOf("I14_INTRANET")).toBe("1 dari 2");
  await given("MATCH (:Opd {code: 'U2'})-[r:UNIT_OF]->() SET r.until = '2026-01-01'");
  expect(await labelOf("I14_INTRANET")).toBe("0 dari 2");
});
