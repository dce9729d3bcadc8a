import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const named = (variable: string, kind: string, code: string, name: string, more = "") =>
  element(variable, kind, code, more).replace(`'Nama ${code}'`, `'${name}'`);
const node = (variable: string, code: string, name: string, level: number, taxonomy = "RAL") =>
  named(variable, "Reference", code, name, `, taxonomy: '${taxonomy}', version: '1', level: ${level}`);

/** No node name contains ships; a service about them is classified as fishery, and so are its process and data. */
const story = [
  node("ral", "RAL", "Layanan", 0),
  node("fish", "RAL.01", "Perikanan Tangkap", 1),
  node("culture", "RAL.02", "Perizinan Kebudayaan", 1),
  node("harbour", "RAL.03", "Kepelabuhanan", 1),
  node("rab1", "RAB.01", "Perikanan", 1, "RAB"),
  node("rad1", "RAD.01", "Perikanan", 1, "RAD"),
  named("licence", "Service", "IZIN", "Perizinan kapal"),
  named("planned", "Service", "RENCANA", "Perizinan kapal baru").replace("'AS_IS'", "'TO_BE'"),
  named("process", "BusinessProcess", "PROSES", "Telaah"),
  named("ships", "DataAsset", "ARMADA", "Armada"),
  `CREATE (fish)-[:BROADER {id: 'b1'}]->(ral), (licence)-[:CLASSIFIED_AS {id: 'c1'}]->(fish), (planned)-[:CLASSIFIED_AS {id: 'c2'}]->(harbour),
     (process)-[:DELIVERED_THROUGH {id: 'd1'}]->(licence), (process)-[:CLASSIFIED_AS {id: 'c3'}]->(rab1), (licence)-[:USES_DATA {id: 'u1'}]->(ships), (ships)-[:CLASSIFIED_AS {id: 'c4'}]->(rad1)`,
  "WITH 1 AS done CALL db.awaitIndexes() RETURN done",
].join("\n");

describe("Candidates for the reference of something new", () => {
  beforeEach(() => given(story));

  test("come from how similar services are classified before they come from names", async () => {
    const { data, errors } = await ask(
      `{ referenceCandidates(text: "izin kapal", taxonomy: RAL) { score reference { code } breadcrumbs { code } reasons { share element { code } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.referenceCandidates).toEqual([
      {
        score: 0.9,
        reference: { code: "RAL.01" },
        breadcrumbs: [{ code: "RAL" }],
        reasons: [{ share: 1, element: { code: "IZIN" } }],
      },
      expect.objectContaining({
        reference: { code: "RAL.02" },
        reasons: [{ share: expect.any(Number), element: null }],
      }),
    ]);
    expect(roundTrips()).toBe(2);
  });

  test("of functions and of data come from the process that delivers a similar service and the data that it uses", async () => {
    const { data } = await ask(
      `{ rab: referenceCandidates(text: "kapal", taxonomy: RAB) { reference { code } } rad: referenceCandidates(text: "kapal", taxonomy: RAD) { reference { code } } }`,
    );
    expect(data).toEqual({ rab: [{ reference: { code: "RAB.01" } }], rad: [{ reference: { code: "RAD.01" } }] });
  });

  test("do not come from what a similar service is only planned to have", async () => {
    await given(
      `MATCH (s:Service {code: 'IZIN'}) ${node("rab2", "RAB.02", "Lain", 1, "RAB")} ${toBeElement("p", "BusinessProcess", "BARU")}
       CREATE (p)-[:DELIVERED_THROUGH {id: 'd2'}]->(s), (p)-[:CLASSIFIED_AS {id: 'c5'}]->(rab2)`,
    );
    const { data } = await ask(`{ referenceCandidates(text: "kapal", taxonomy: RAB) { reference { code } } }`);
    expect(data.referenceCandidates).toEqual([{ reference: { code: "RAB.01" } }]);
  });

  test("for words without content are refused", async () => {
    const { errors } = await ask(`{ referenceCandidates(text: "dan di", taxonomy: RAL) { score } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
