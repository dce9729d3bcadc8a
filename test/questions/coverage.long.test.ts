import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./coverage-story.js";

const { ask, given, roundTrips } = useRepository();

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

  test("counts above the level only what no row tells of", async () => {
    await given(
      "MATCH (s:Service {code: 'S1'}), (r:Reference {code: 'RAL.01'}) CREATE (s)-[:CLASSIFIED_AS {id: 'c9'}]->(r)",
    );
    const { data } = await ask("{ coverage(taxonomy: RAL, level: 2) { elements elementsAbove } }");
    expect(data.coverage).toEqual({ elements: 3, elementsAbove: 1 });
  });

  test("leaves out the kinds that are not named, so that their nodes become gaps", async () => {
    const { data } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, kinds: [Service]) { elements gaps { nodes { code } } } }`,
    );
    expect(data.coverage).toEqual({ elements: 2, gaps: { nodes: [{ code: "RAL.01.02" }, { code: "RAL.01.03" }] } });
  });

  test("of one OPD contains the elements of it and its units; for a list of OPDs it takes one statement more", async () => {
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
      `{ coverage(taxonomy: RAL, level: 2, kinds: [Service], at: "2024-06-01") { rows { ref count } } }`,
    );
    expect(data.coverage.rows).toContainEqual({ ref: "reference:RAL.01.02", count: 2 });
  });

  test("pages and filters the gaps like any list of references", async () => {
    const page = "pageInfo { hasNextPage endCursor } nodes { code }";
    const query = `query ($after: String) { coverage(taxonomy: RAL, level: 2, kinds: [Opd]) { gaps(first: 2, after: $after) { ${page} } some: gaps(filter: { within: "reference:RAL.01.02" }) { totalCount } } }`;
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
  ])("with the arguments %s is refused as %s, never answered as empty", async (args, code) => {
    const { errors } = await ask(`{ coverage(${args}) { covered } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
