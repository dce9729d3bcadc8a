import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const named = (variable: string, kind: string, code: string, name: string, more = "") =>
  element(variable, kind, code, more).replace(`'Nama ${code}'`, `'${name}'`);
const application = (code: string, name: string, responsible: string, more = "") =>
  named(code.toLowerCase(), "Application", code, name, `, responsible: '${responsible}'${more}`);
const reference = (code: string, taxonomy: string) =>
  element(code.toLowerCase().replaceAll(".", "_"), "Reference", code, `, taxonomy: '${taxonomy}', version: 'V1'`);

/** Letters: three applications fulfil f1, one of them general. Queues: two names alike. Data: one producer, one topic. */
const story = [
  reference("F1", "RAL"),
  reference("F2", "RAL"),
  reference("RAA.01", "RAA"),
  reference("RAA.01.02", "RAA"),
  reference("RAA.02", "RAA"),
  element("dishub", "Opd", "DISHUB"),
  element("dinkes", "Opd", "DINKES"),
  element("ministry", "Opd", "KEMENTERIAN"),
  application("SRIKANDI", "SRIKANDI", "OUTSIDE"),
  application("SURAT", "Surat Dishub", "DISHUB", ", annualCostRupiah: 3000000000"),
  application("NASKAH", "Naskah Dinkes", "DINKES", ", annualCostRupiah: 1000000000"),
  application("KEARSIPAN", "Kearsipan Nasional", "OUTSIDE"),
  application("ANTRE1", "Antrean Pasien", "DINKES"),
  application("ANTRE2", "Aplikasi Antrean Pasien (contoh)", "DISHUB"),
  named("d1", "DataAsset", "D1", "Data ikan", ", responsible: 'DISHUB'"),
  named("d2", "DataAsset", "D2", "Data obat", ", responsible: 'DINKES'"),
  named("s1", "Service", "S1", "Surat menyurat", ", responsible: 'DISHUB'"),
  `CREATE (raa_01_02)-[:BROADER {id: 'b1'}]->(raa_01),
     (srikandi)-[:CLASSIFIED_AS {id: 'c1'}]->(raa_01_02), (surat)-[:CLASSIFIED_AS {id: 'c2'}]->(raa_02), (naskah)-[:CLASSIFIED_AS {id: 'c3'}]->(raa_02), (antre1)-[:CLASSIFIED_AS {id: 'c4'}]->(raa_02),
     (srikandi)-[:FULFILS {id: 'f1'}]->(f1), (surat)-[:FULFILS {id: 'f2'}]->(f1), (naskah)-[:FULFILS {id: 'f3'}]->(f1), (naskah)-[:FULFILS {id: 'f4'}]->(f2), (kearsipan)-[:FULFILS {id: 'f5'}]->(f1),
     (d1)-[:PRODUCED_BY {id: 'p1'}]->(dinkes), (d2)-[:PRODUCED_BY {id: 'p2'}]->(dinkes),
     (surat)-[:OWNED_BY {id: 'o1'}]->(dishub), (naskah)-[:OWNED_BY {id: 'o2'}]->(dinkes), (antre1)-[:OWNED_BY {id: 'o3'}]->(dinkes), (antre2)-[:OWNED_BY {id: 'o4'}]->(dishub),
     (s1)-[:SUPPORTED_BY {id: 's1'}]->(surat), (s1)-[:SUPPORTED_BY {id: 's2'}]->(naskah)`,
  "WITH 1 AS done CALL db.awaitIndexes() RETURN done",
].join("\n");

const pairs = "nodes { elements { code } score reasons { reason share shared { code } } }";
const codesOf = ({ nodes }: { nodes: { elements: { code: string }[] }[] }) =>
  nodes.map(({ elements }) => elements.map(({ code }) => code).join(" "));
const decided = `MATCH (a {code: 'NASKAH'}), (b {code: 'SURAT'}) ${element("d", "Decision", "KEP", ", decisionType: 'NOT_DUPLICATE', until: '2027-01-01'")}
  CREATE (d)-[:CONCERNS {id: 'k1'}]->(a), (d)-[:CONCERNS {id: 'k2'}]->(b)`;

describe("The overlaps of a province", () => {
  beforeEach(() => given(story));

  test("are pairs across OPDs, ranked by function, data and name, each with its reasons", async () => {
    const { data, errors } = await ask(`{ overlaps { total isPartial setAside ${pairs} } }`);
    expect(errors).toBeUndefined();
    expect(data.overlaps).toEqual({
      total: 6,
      isPartial: false,
      setAside: 0,
      nodes: [
        {
          elements: [{ code: "SRIKANDI" }, { code: "SURAT" }],
          score: 0.5,
          reasons: [
            { reason: "SAME_FUNCTION", share: 1, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: 1, shared: [{ code: "F1" }] },
          ],
        },
        {
          elements: [{ code: "KEARSIPAN" }, { code: "SURAT" }],
          score: 0.4,
          reasons: [{ reason: "SAME_FUNCTION", share: 1, shared: [{ code: "F1" }] }],
        },
        {
          elements: [{ code: "NASKAH" }, { code: "SRIKANDI" }],
          score: 0.3,
          reasons: [
            { reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: 1, shared: [{ code: "F1" }] },
          ],
        },
        {
          elements: [{ code: "ANTRE1" }, { code: "ANTRE2" }],
          score: 0.2,
          reasons: [{ reason: "SIMILAR_NAME", share: 1, shared: [] }],
        },
        {
          elements: [{ code: "KEARSIPAN" }, { code: "NASKAH" }],
          score: 0.2,
          reasons: [{ reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] }],
        },
        {
          elements: [{ code: "NASKAH" }, { code: "SURAT" }],
          score: 0.2,
          reasons: [{ reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] }],
        },
      ],
    });
    expect(roundTrips()).toBe(2);
  });

  test("are no pairs of two institutions outside, of one OPD, of one RAA leaf or of one producer alone", async () => {
    const { data } = await ask(`{ overlaps { ${pairs} } }`);
    const found = codesOf(data.overlaps);
    expect(found).not.toContain("KEARSIPAN SRIKANDI");
    expect(found).not.toContain("ANTRE1 NASKAH");
    expect(found).not.toContain("ANTRE1 SURAT");
    expect(found).not.toContain("D1 D2");
  });

  test("count a shared producer only beside a stronger reason", async () => {
    await given(
      "MATCH (d1 {code: 'D1'}), (d2 {code: 'D2'}), (f {code: 'F2'}) CREATE (d1)-[:CLASSIFIED_AS {id: 'x1'}]->(f), (d2)-[:CLASSIFIED_AS {id: 'x2'}]->(f)",
    );
    const { data } = await ask(`{ overlaps(kinds: ["DataAsset"]) { ${pairs} } }`);
    expect(data.overlaps.nodes[0]).toMatchObject({
      score: 0.45,
      reasons: [{ reason: "SAME_FUNCTION" }, { reason: "SAME_PRODUCER", shared: [{ code: "DINKES" }] }],
    });
  });

  test("tell which special applications do what a general one does", async () => {
    const { data } = await ask(`{ overlaps(reasons: [DUPLICATES_GENERAL]) { ${pairs} } }`);
    expect(codesOf(data.overlaps)).toEqual(["SRIKANDI SURAT", "NASKAH SRIKANDI"]);
  });

  test("of one OPD are pairs of what it owns with everything else, in two statements more", async () => {
    const { data } = await ask(`{ overlaps(opd: "opd:DISHUB") { ${pairs} } }`);
    expect(codesOf(data.overlaps)).toEqual(["SRIKANDI SURAT", "KEARSIPAN SURAT", "ANTRE1 ANTRE2", "NASKAH SURAT"]);
    expect(roundTrips()).toBe(5);
  });

  test("leave out the pairs that a decision says are none, and count them", async () => {
    await given(decided);
    const { data } = await ask(
      `{ overlaps { total setAside ${pairs} } later: overlaps(at: "2027-01-01") { setAside } }`,
    );
    expect(data.overlaps).toMatchObject({ total: 5, setAside: 1 });
    expect(codesOf(data.overlaps)).not.toContain("NASKAH SURAT");
    expect(data.later.setAside).toBe(0);
  });

  test("form clusters by what they share, with what consolidating them costs and touches", async () => {
    const { data, errors } = await ask(
      `{ overlaps(grouping: CLUSTERS) { total nodes { elements { code } score annualCostRupiah costsRecorded touches { value count } reasons { reason share shared { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.overlaps).toEqual({
      total: 1,
      nodes: [
        {
          elements: [{ code: "KEARSIPAN" }, { code: "NASKAH" }, { code: "SRIKANDI" }, { code: "SURAT" }],
          score: 0.5,
          annualCostRupiah: 4000000000,
          costsRecorded: 2,
          touches: [
            { value: "Opd", count: 2 },
            { value: "Service", count: 1 },
          ],
          reasons: [
            { reason: "SAME_FUNCTION", share: null, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: null, shared: [{ code: "F1" }] },
          ],
        },
      ],
    });
    expect(roundTrips()).toBe(3);
  });

  test("compare only the first of a function that too many fulfil, and say so", async () => {
    await given(
      `MATCH (f {code: 'F2'}) UNWIND range(10, 39) AS n
       CREATE (a:Element:Application {kind: 'Application', id: 'H' + n, code: 'H' + n, name: 'x' + n, plateau: 'AS_IS', responsible: 'OPD' + n})-[:FULFILS {id: 'h' + n}]->(f)`,
    );
    const { data } = await ask(`{ overlaps(first: 500) { total cut { holders element { code } } ${pairs} } }`);
    expect(data.overlaps.cut).toEqual([{ holders: 31, element: { code: "F2" } }]);
    expect(data.overlaps.total).toBe(6 + (25 * 24) / 2);
    const own = await ask(`{ overlaps(opd: "opd:DINKES") { cut { holders } ${pairs} } }`);
    expect(codesOf(own.data.overlaps)).toContain("H10 NASKAH");
    expect(codesOf(own.data.overlaps)).not.toContain("H39 NASKAH");
    expect(own.data.overlaps.cut).toHaveLength(1);
  });

  test.each([
    [`opd: "opd:NONE"`, "NOT_FOUND"],
    [`opd: "service:S1"`, "BAD_USER_INPUT"],
    [`kinds: ["Opd"]`, "BAD_USER_INPUT"],
    [`kinds: ["Kapal"]`, "BAD_USER_INPUT"],
  ])("asked with %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ overlaps(${args}) { total } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
