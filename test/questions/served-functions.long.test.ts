import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, referenceElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();
const owned = (kind: string, code: string, owner: string) => [
  element(code.toLowerCase(), kind, code, `, responsible: '${owner.toUpperCase()}'`),
  `CREATE (${code.toLowerCase()})-[:OWNED_BY {id: 'o${code}'}]->(${owner})`,
];

/**
 * Permits for fish (FISH, SHIP) and the staff of BKD. Only LICENCE has recorded functions, as after an import in the
 * SIA-SPBE layout, which has no column for them. A and B each support a service of permits; TEAM works together with A,
 * SPARE can replace it, SSO supports both. SELF automates a process of its own.
 */
const story = [
  ...["dkp", "bkd", "info"].map(code =>
    element(code, "Opd", code.toUpperCase(), `, responsible: '${code.toUpperCase()}'`),
  ),
  referenceElement("ral", "RAL", 0, "RAL"),
  referenceElement("permits", "RAL.01", 1, "RAL"),
  referenceElement("rab", "RAB", 0, "RAB"),
  referenceElement("fishing", "RAB.02", 1, "RAB"),
  ...owned("Service", "FISH", "dkp"),
  ...owned("Service", "SHIP", "bkd"),
  ...owned("BusinessProcess", "P1", "dkp"),
  ...owned("BusinessProcess", "P2", "info"),
  ...owned("Application", "A", "dkp"),
  ...["B", "TEAM", "SPARE"].flatMap(code => owned("Application", code, "bkd")),
  ...["SSO", "SELF", "LICENCE"].flatMap(code => owned("Application", code, "info")),
  `CREATE (permits)-[:BROADER {id: 'b1'}]->(ral), (fishing)-[:BROADER {id: 'b2'}]->(rab),
     (fish)-[:CLASSIFIED_AS {id: 'c1'}]->(permits), (ship)-[:CLASSIFIED_AS {id: 'c2'}]->(permits), (p1)-[:CLASSIFIED_AS {id: 'c3'}]->(fishing), (p2)-[:CLASSIFIED_AS {id: 'c4'}]->(fishing),
     (p1)-[:DELIVERED_THROUGH {id: 'd1'}]->(fish), (p2)-[:AUTOMATED_BY {id: 'a1'}]->(self), (licence)-[:FULFILS {id: 'f1'}]->(permits),
     (fish)-[:SUPPORTED_BY {id: 's1'}]->(a), (ship)-[:SUPPORTED_BY {id: 's2', role: 'PRIMARY'}]->(b), (fish)-[:SUPPORTED_BY {id: 's3', role: 'PRIMARY'}]->(team),
     (fish)-[:SUPPORTED_BY {id: 's4', role: 'ALTERNATIVE'}]->(spare), (fish)-[:SUPPORTED_BY {id: 's5', role: 'SUPPORTING'}]->(sso), (ship)-[:SUPPORTED_BY {id: 's6', role: 'SUPPORTING'}]->(sso)`,
].join("\n");
const asked = async (source: string) => {
  const { data, errors } = await ask(source);
  expect({ source, errors }).toEqual({ source, errors: undefined });
  return data;
};
const codes = (nodes: any[]) => nodes.map(({ code }) => code).join(" ");
const overlapsOf = async (args: string) => {
  const { overlaps } = await asked(
    `{ overlaps(kinds: [Application], reasons: [SAME_FUNCTION], ${args}) { nodes { elements { code } reasons { reason share shared { code } served { function { code } application { code } through { code } } } } } }`,
  );
  return new Map<string, any>(overlaps.nodes.map((each: any) => [codes(each.elements), each.reasons[0]]));
};
describe("An application of which no function is recorded", () => {
  beforeEach(() => given(story));
  test("overlaps with every application that serves the same function of another service, marked as not recorded", async () => {
    const found = await overlapsOf("first: 50");
    // One OPD owns B and TEAM; TEAM and A work together on FISH, SPARE can replace them there, SSO only supports.
    expect([...found.keys()].toSorted()).toEqual([
      "A B",
      "A LICENCE",
      "A SELF",
      "B LICENCE",
      "LICENCE TEAM",
      "SELF TEAM",
    ]);
    expect(found.get("A LICENCE")).toEqual({
      reason: "SAME_FUNCTION",
      share: 0.5,
      shared: [{ code: "RAL.01" }],
      served: [{ function: { code: "RAL.01" }, application: { code: "A" }, through: [{ code: "FISH" }] }],
    });
    expect(found.get("A SELF").served).toEqual([
      { function: { code: "RAB.02" }, application: { code: "A" }, through: [{ code: "FISH" }] },
      { function: { code: "RAB.02" }, application: { code: "SELF" }, through: [{ code: "P2" }] },
    ]);
  });
  test("is found from the OPD of either, and in the clusters of a function", async () => {
    const ofBkd = await overlapsOf(`opd: "opd:BKD"`);
    expect([...ofBkd.keys()].toSorted()).toEqual(["A B", "B LICENCE", "LICENCE TEAM", "SELF TEAM"]);
    const clusters = await overlapsOf("grouping: CLUSTERS");
    expect([...clusters.keys()].toSorted()).toEqual(["A B LICENCE TEAM", "A SELF TEAM"]);
    expect(
      clusters
        .get("A B LICENCE TEAM")
        .served.map(({ application }: any) => application.code)
        .toSorted(),
    ).toEqual(["A", "B", "TEAM"]);
  });
  test("is similar to a proposal and to an application of that function, but not to the service that it supports", async () => {
    const { proposal, of } = await asked(
      `{ proposal: similar(proposal: { name: "Izin", fulfils: ["reference:RAL.01@V1"] }, kinds: [Application]) { nodes { element { code } reasons { served { through { code } } } } }
         of: similar(to: "application:A", kinds: [Application, Service]) { nodes { element { code } reasons { reason } } } }`,
    );
    expect(
      codes(proposal.nodes.map(({ element }: any) => element))
        .split(" ")
        .toSorted(),
    ).toEqual(["A", "B", "LICENCE", "TEAM"]);
    const through = proposal.nodes.map(({ element, reasons }: any) => [element.code, reasons[0].served.length]);
    expect(Object.fromEntries(through)).toEqual({ A: 1, B: 1, LICENCE: 0, TEAM: 1 });
    expect(
      codes(
        of.nodes
          .filter(({ reasons }: any) => reasons.some(({ reason }: any) => reason === "SAME_FUNCTION"))
          .map(({ element }: any) => element),
      )
        .split(" ")
        .toSorted(),
    ).toEqual(["B", "LICENCE", "SELF", "SHIP"]);
  });
  test("covers the functions of the services and processes whose work it does", async () => {
    const { ral } = await asked(
      `{ ral: coverage(taxonomy: RAL, level: 1, kinds: [Application]) { elements rows { code count } } }`,
    );
    const { rab } = await asked(
      `{ rab: coverage(taxonomy: RAB, level: 1, kinds: [Application], opd: "opd:INFO") { elements rows { code count } } }`,
    );
    const { services } = await asked(`{ services: coverage(taxonomy: RAL, level: 1, kinds: [Service]) { elements } }`);
    const { outsideUrusan } = await asked(
      `{ outsideUrusan(opd: "opd:DKP", kinds: [Application]) { nodes { element { code } } } }`,
    );
    expect(ral).toEqual({ elements: 4, rows: [{ code: "RAL.01", count: 4 }] });
    expect(rab).toEqual({ elements: 1, rows: [{ code: "RAB.02", count: 1 }] });
    expect(services.elements).toBe(2);
    expect(outsideUrusan.nodes).toEqual([{ element: { code: "A" } }]);
  });
  test("does not do what its users do where they are many: a portal of 21 functions overlaps with none of them", async () => {
    await given(
      `MATCH (sso:Application {code: 'SSO'}), (ral:Reference {code: 'RAL'}), (dkp:Opd {code: 'DKP'}), (bkd:Opd {code: 'BKD'}) UNWIND range(11, 31) AS number
       CREATE (r:Element:Reference {kind: 'Reference', id: 'r' + number, code: 'RAL.' + number, name: 'Fungsi ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1, taxonomy: 'RAL', version: 'V1', level: 1}),
         (s:Element:Service {kind: 'Service', id: 's' + number, code: 'S' + number, name: 'Layanan ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1, responsible: 'DKP'}),
         (t:Element:Service {kind: 'Service', id: 't' + number, code: 'T' + number, name: 'Urusan ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1, responsible: 'BKD'}),
         (x:Element:Application {kind: 'Application', id: 'x' + number, code: 'X' + number, name: 'Alat ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1, responsible: 'BKD'}),
         (s)-[:SUPPORTED_BY {id: 'sso' + number}]->(sso), (t)-[:SUPPORTED_BY {id: 'x' + number}]->(x),
         (s)-[:CLASSIFIED_AS {id: 'cs' + number}]->(r), (t)-[:CLASSIFIED_AS {id: 'ct' + number}]->(r), (r)-[:BROADER {id: 'rb' + number}]->(ral)`,
    );
    expect([...(await overlapsOf("first: 100")).keys()].filter(pair => pair.includes("SSO"))).toEqual([]);
  });
});
test("Two applications with functions of their own do not overlap by what both only serve", async () => {
  await given(story);
  await given(
    `MATCH (b:Application {code: 'B'}), (a:Application {code: 'A'}), (rab:Reference {code: 'RAB'}), (ral:Reference {code: 'RAL'}) CREATE (a)-[:FULFILS {id: 'fa'}]->(rab), (b)-[:FULFILS {id: 'fb'}]->(ral)`,
  );
  expect([...(await overlapsOf("first: 50")).keys()].toSorted()).toEqual([
    "A LICENCE",
    "A SELF",
    "B LICENCE",
    "LICENCE TEAM",
    "SELF TEAM",
  ]);
});
