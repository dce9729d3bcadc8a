import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const reference = (variable: string, code: string, level: number, taxonomy = "RAL") =>
  element(variable, "Reference", code, `, taxonomy: '${taxonomy}', version: 'V1', level: ${level}`);

const story = [
  reference("ral", "RAL", 0),
  reference("r1", "RAL.01", 1),
  reference("r11", "RAL.01.01", 2),
  reference("r111", "RAL.01.01.01", 3),
  reference("r12", "RAL.01.02", 2),
  reference("r13", "RAL.01.03", 2),
  reference("rab", "RAB", 0, "RAB"),
  reference("b1", "RAB.01", 1, "RAB"),
  reference("b2", "RAB.02", 1, "RAB"),
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("ministry", "Opd", "KEMENKES"),
  element("s1", "Service", "S1", ", responsible: 'DINKES'"),
  element("s2", "Service", "S2", ", responsible: 'DINKES'"),
  element("s3", "Service", "S3"),
  element("ended", "Service", "ENDED", ", validUntil: '2025-01-01'"),
  element("tobe", "Service", "TOBE", ", x: 1").replace("'AS_IS'", "'TO_BE'"),
  element("p1", "BusinessProcess", "P1", ", responsible: 'DINKES'"),
  element("a1", "Application", "A1", ", responsible: 'OUTSIDE'"),
  `CREATE (r1)-[:BROADER {id: 'b1'}]->(ral), (r11)-[:BROADER {id: 'b2'}]->(r1), (r12)-[:BROADER {id: 'b3'}]->(r1), (r13)-[:BROADER {id: 'b4'}]->(r1), (r111)-[:BROADER {id: 'b5'}]->(r11),
     (b1)-[:BROADER {id: 'b6'}]->(rab), (b2)-[:BROADER {id: 'b7'}]->(rab), (rsud)-[:UNIT_OF {id: 'u1'}]->(dinkes),
     (s1)-[:OWNED_BY {id: 'o1'}]->(dinkes), (s2)-[:OWNED_BY {id: 'o2'}]->(rsud), (p1)-[:OWNED_BY {id: 'o3'}]->(dinkes), (a1)-[:OWNED_BY {id: 'o4'}]->(ministry),
     (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(r111), (s1)-[:FULFILS {id: 'f0'}]->(r11), (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(r11), (s3)-[:CLASSIFIED_AS {id: 'c3'}]->(r1),
     (ended)-[:CLASSIFIED_AS {id: 'c4'}]->(r12), (tobe)-[:CLASSIFIED_AS {id: 'c5'}]->(r12), (s1)-[:CLASSIFIED_AS {id: 'c6', until: '2025-01-01'}]->(r12),
     (a1)-[:FULFILS {id: 'f1'}]->(r12), (a1)-[:FULFILS {id: 'f2'}]->(r11), (p1)-[:CLASSIFIED_AS {id: 'c7'}]->(b1), (p1)-[:DELIVERED_THROUGH {id: 'd1'}]->(s3)`,
].join("\n");

const numbers = "version level references covered elements elementsAbove";

describe("The coverage of a taxonomy", () => {
  beforeEach(() => given(story));

  test("counts an element once at a node, there or beneath, and tells the nodes that nothing covers", async () => {
    const { data, errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2) { ${numbers} rows { ref name count } byOpdCells: matrix { cells { reference kind column count } } byKindCells: matrix(by: "kind") { columns { value label count } cells { reference column count } } byKind { value count } byOpd { value label count } gaps { totalCount nodes { code broader { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverage).toEqual({
      version: "V1",
      level: 2,
      references: 3,
      covered: 2,
      elements: 3,
      elementsAbove: 1,
      rows: [
        { ref: "reference:RAL.01.01", name: "Nama RAL.01.01", count: 3 },
        { ref: "reference:RAL.01.02", name: "Nama RAL.01.02", count: 1 },
      ],
      byOpdCells: {
        cells: [
          { reference: "RAL.01.01", kind: "Service", column: "opd:DINKES", count: 2 },
          { reference: "RAL.01.01", kind: "Application", column: "OUTSIDE", count: 1 },
          { reference: "RAL.01.02", kind: "Application", column: "OUTSIDE", count: 1 },
        ],
      },
      byKindCells: {
        columns: [
          { value: "Service", label: "Layanan", count: 2 },
          { value: "Application", label: "Aplikasi", count: 1 },
        ],
        cells: [
          { reference: "RAL.01.01", column: "Application", count: 1 },
          { reference: "RAL.01.01", column: "Service", count: 2 },
          { reference: "RAL.01.02", column: "Application", count: 1 },
        ],
      },
      byKind: [
        { value: "Service", count: 2 },
        { value: "Application", count: 1 },
      ],
      byOpd: [
        { value: "opd:DINKES", label: "Nama DINKES", count: 2 },
        { value: "OUTSIDE", label: "Di luar pemerintah provinsi", count: 1 },
      ],
      gaps: { totalCount: 1, nodes: [{ code: "RAL.01.03", broader: { code: "RAL.01" } }] },
    });
    expect(roundTrips()).toBe(1);
  });

  test("counts a service at the function of the process that it delivers", async () => {
    const { data } = await ask(
      `{ coverage(taxonomy: RAB, level: 1) { elements rows { ref count } matrix { columns { value label count } } gaps { nodes { code } } } }`,
    );
    expect(data.coverage).toEqual({
      elements: 2,
      rows: [{ ref: "reference:RAB.01", count: 2 }],
      matrix: {
        columns: [
          { value: "opd:DINKES", label: "Nama DINKES", count: 1 },
          { value: null, label: "Belum tercatat", count: 1 },
        ],
      },
      gaps: { nodes: [{ code: "RAB.02" }] },
    });
  });

  test("is a matrix by any property with a closed list of values, each value of a list of its own", async () => {
    await given("MATCH (s:Service {id: 'S1'}) SET s.method = 'HYBRID', s.audience = ['PUBLIC', 'BUSINESS']");
    const { data, errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2) { byMethod: matrix(by: "method") { columns { value label count } cells { column count } } byAudience: matrix(by: "audience") { columns { label count } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverage).toEqual({
      byMethod: {
        columns: [
          { value: "HYBRID", label: "Hybrid", count: 1 },
          { value: null, label: "Belum tercatat", count: 1 },
        ],
        cells: [
          { column: "HYBRID", count: 1 },
          { column: null, count: 1 },
        ],
      },
      byAudience: {
        columns: [
          { label: "Belum tercatat", count: 2 },
          { label: "Pelaku Usaha", count: 1 },
          { label: "Masyarakat", count: 1 },
        ],
      },
    });
  });

  test("is no matrix by a property that none of the kinds has", async () => {
    const { errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, kinds: ["Application"]) { matrix(by: "method") { columns { value } } } }`,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: { known: expect.any(Array) } });
  });

  test("leaves out the kinds that are not named, so that their nodes become gaps", async () => {
    const { data } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, kinds: ["Service"]) { elements gaps { nodes { code } } } }`,
    );
    expect(data.coverage).toEqual({ elements: 2, gaps: { nodes: [{ code: "RAL.01.02" }, { code: "RAL.01.03" }] } });
  });

  test("of one OPD is what it and its units own, also asked of every OPD of a list, in one statement more", async () => {
    const { data, errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, opd: "opd:RSUD") { elements rows { ref } } opds { nodes { code coverage(taxonomy: RAL, level: 2) { elements gaps { totalCount } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverage).toEqual({ elements: 1, rows: [{ ref: "reference:RAL.01.01" }] });
    expect(data.opds.nodes).toEqual([
      { code: "DINKES", coverage: { elements: 2, gaps: { totalCount: 2 } } },
      { code: "KEMENKES", coverage: { elements: 1, gaps: { totalCount: 1 } } },
      { code: "RSUD", coverage: { elements: 1, gaps: { totalCount: 2 } } },
    ]);
    expect(roundTrips()).toBe(4);
  });

  test("on an earlier day counts what was in force then", async () => {
    const { data } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, kinds: ["Service"], at: "2024-06-01") { rows { ref count } } }`,
    );
    expect(data.coverage.rows).toContainEqual({ ref: "reference:RAL.01.02", count: 2 });
  });

  test("pages and filters the gaps like any list of references", async () => {
    const page = "pageInfo { hasNextPage endCursor } nodes { code }";
    const query = `query ($after: String) { coverage(taxonomy: RAL, level: 2, kinds: ["Opd"]) { gaps(first: 2, after: $after) { ${page} } some: gaps(filter: { within: "reference:RAL.01.02" }) { totalCount } } }`;
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data.coverage.gaps).toMatchObject({
      pageInfo: { hasNextPage: true },
      nodes: [{ code: "RAL.01.01" }, { code: "RAL.01.02" }],
    });
    expect(data.coverage.some.totalCount).toBe(1);
    const rest = await ask(query, { after: data.coverage.gaps.pageInfo.endCursor });
    expect(rest.data.coverage.gaps).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ code: "RAL.01.03" }] });
  });

  test.each([
    ["taxonomy: RAL, level: 7", "BAD_USER_INPUT"],
    ["taxonomy: RAD, level: 1", "NOT_FOUND"],
    [`taxonomy: RAL, level: 1, version: "V9"`, "NOT_FOUND"],
    [`taxonomy: RAL, level: 1, opd: "opd:NONE"`, "NOT_FOUND"],
    [`taxonomy: RAL, level: 1, opd: "service:S1"`, "BAD_USER_INPUT"],
    [`taxonomy: RAL, level: 1, kinds: ["Ship"]`, "BAD_USER_INPUT"],
  ])("asked with %s is refused as %s, never answered as empty", async (args, code) => {
    const { errors } = await ask(`{ coverage(${args}) { covered } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
