import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const named = (variable: string, kind: string, code: string, name: string, more = "") =>
  element(variable, kind, code, more).replace(`'Nama ${code}'`, `'${name}'`);
const reference = (variable: string, code: string, taxonomy: string) =>
  element(variable, "Reference", code, `, taxonomy: '${taxonomy}', version: 'V1'`);

/** Ship licences: a service of DKP, its application, the data that both use; and a general application. */
const story = [
  reference("f1", "RAL.F1", "RAL"),
  reference("f2", "RAL.F2", "RAL"),
  reference("topic", "RAD.T1", "RAD"),
  reference("general", "RAA.01", "RAA"),
  element("dkp", "Opd", "DKP"),
  named("ships", "DataAsset", "KAPAL", "Data kapal perikanan"),
  named("licence", "Service", "IZIN", "Perizinan kapal perikanan"),
  named("app", "Application", "SIKAPAL", "Sistem Informasi Kapal Perikanan"),
  named("letters", "Application", "SRIKANDI", "SRIKANDI"),
  named("tobe", "Application", "KAPAL-BARU", "Portal Kapal Perikanan").replace("'AS_IS'", "'TO_BE'"),
  `CREATE (licence)-[:CLASSIFIED_AS {id: 'c1'}]->(f1), (licence)-[:USES_DATA {id: 'u1'}]->(ships), (app)-[:FULFILS {id: 'f1'}]->(f1), (app)-[:READS {id: 'r1'}]->(ships),
     (ships)-[:CLASSIFIED_AS {id: 'c2'}]->(topic), (letters)-[:FULFILS {id: 'f2'}]->(f2), (letters)-[:CLASSIFIED_AS {id: 'c3'}]->(general), (tobe)-[:FULFILS {id: 'f3'}]->(f1)`,
  "WITH 1 AS done CALL db.awaitIndexes() RETURN done",
].join("\n");

const rows = "totalCount setAside nodes { element { code } score reasons { reason shared { code } } }";
const codes = ({ nodes }: { nodes: { element: { code: string } }[] }) => nodes.map(({ element: { code } }) => code);

describe("Similar elements", () => {
  beforeEach(() => given(story));

  test("to a proposal fulfil its functions, use its data or have its name, of any kind, with reasons", async () => {
    const { data, errors } = await ask(
      `{ similar(proposal: { name: "Kapal perikanan daring", fulfils: ["reference:RAL.F1"], usesData: ["dataAsset:KAPAL"] }) { ${rows} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.similar).toMatchObject({ totalCount: 3, setAside: 0 });
    expect(data.similar.nodes).toEqual([
      {
        element: { code: "SIKAPAL" },
        score: 0.85,
        reasons: [
          { reason: "SAME_FUNCTION", shared: [{ code: "RAL.F1" }] },
          { reason: "SAME_DATA", shared: [{ code: "KAPAL" }] },
          { reason: "SIMILAR_NAME", shared: [] },
        ],
      },
      expect.objectContaining({ element: { code: "IZIN" }, score: 0.81 }),
      { element: { code: "KAPAL" }, score: 0.2, reasons: [{ reason: "SIMILAR_NAME", shared: [] }] },
    ]);
    expect(roundTrips()).toBe(4);
  });

  test("to a proposal match its description, even with another name", async () => {
    const { data } = await ask(
      `{ similar(proposal: { name: "Lautku", description: "Portal untuk nelayan: kapal, pelabuhan perikanan, cuaca" }, kinds: [DataAsset]) { ${rows} } }`,
    );
    expect(codes(data.similar)).toEqual(["KAPAL"]);
  });

  test("to a proposed application include a general one with the same function", async () => {
    const { data } = await ask(`{ similar(proposal: { name: "Surat", fulfils: ["reference:RAL.F2"] }) { ${rows} } }`);
    expect(data.similar.nodes[0]).toMatchObject({
      element: { code: "SRIKANDI" },
      reasons: [{ reason: "SAME_FUNCTION" }, { reason: "DUPLICATES_GENERAL" }],
    });
  });

  test("to a planned application are existing ones, and planned ones are similar to nothing", async () => {
    const { data } = await ask(`{ similar(to: "application:KAPAL-BARU@TO_BE") { ${rows} } }`);
    expect(codes(data.similar)).toEqual(["SIKAPAL", "IZIN", "KAPAL"]);
    const existing = await ask(`{ similar(to: "application:SIKAPAL", kinds: [Application]) { totalCount } }`);
    expect(existing.data.similar.totalCount).toBe(0);
  });

  test("are read for all elements of a list in two more statements, and do not exist for an OPD", async () => {
    const { data, errors } = await ask(
      `{ applications { nodes { code similar(kinds: [Service]) { totalCount } } } opds { nodes { similar { totalCount } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.applications.nodes).toEqual([
      { code: "SIKAPAL", similar: { totalCount: 1 } },
      { code: "SRIKANDI", similar: { totalCount: 0 } },
    ]);
    expect(data.opds.nodes).toEqual([{ similar: null }]);
    expect(roundTrips()).toBe(5);
  });

  test("exclude those that a decision declares no duplicate, and count them", async () => {
    await given(
      `MATCH (a {code: 'SIKAPAL'}), (b {code: 'IZIN'}) ${element("d", "Decision", "KEP", ", decisionType: 'NOT_DUPLICATE'")} CREATE (d)-[:CONCERNS {id: 'k1'}]->(a), (d)-[:CONCERNS {id: 'k2'}]->(b)`,
    );
    const { data } = await ask(`{ similar(to: "service:IZIN") { ${rows} } }`);
    expect(data.similar).toMatchObject({ totalCount: 1, setAside: 1 });
    expect(codes(data.similar)).toEqual(["KAPAL"]);
  });

  test.each([
    ["", "BAD_USER_INPUT"],
    [`(to: "service:IZIN", proposal: { name: "X" })`, "BAD_USER_INPUT"],
    [`(to: "opd:DKP")`, "BAD_USER_INPUT"],
    [`(to: "service:NONE")`, "NOT_FOUND"],
    [`(proposal: { name: "X", fulfils: ["service:IZIN"] })`, "BAD_USER_INPUT"],
    [`(proposal: { name: "X", usesData: ["reference:RAL.F1"] })`, "BAD_USER_INPUT"],
    [`(proposal: { name: "Sistem Informasi Layanan", description: "Aplikasi daring" })`, "BAD_USER_INPUT"],
  ])("requested with %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ similar${args} { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
