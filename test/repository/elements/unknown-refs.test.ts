import { beforeAll, describe, expect, test } from "@jest/globals";
import { element, referenceElement } from "../../support/element.js";
import { useEmptyRepository } from "../../support/repository.js";
import { nobody } from "../../support/viewers.js";

const { given, ask, roundTrips } = useEmptyRepository();

beforeAll(() =>
  given(`${element("d", "Opd", "DISDIKBUD")} ${element("k", "Opd", "DINKES")} ${element("s", "Service", "LYN-001")}
    ${element("p", "Opd", "DIKPORA", ", responsible: 'DIKPORA'")}
    ${referenceElement("r1", "RAL.01", 1, "RAL")} ${referenceElement("r2", "RAL.01.09", 2, "RAL")}
    CREATE (s)-[:OWNED_BY {id: 'o'}]->(k) CREATE (s)-[:CLASSIFIED_AS {id: 'c'}]->(r2) CREATE (r2)-[:BROADER {id: 'b'}]->(r1)`),
);

const refusal = async (document: string, variables = {}) => {
  const { errors } = await ask(document, variables);
  const error = errors?.[0]?.originalError as any;
  return { code: error?.code, message: error?.message, ...error?.details };
};

describe("An element that a filter looks within has to be there", () => {
  test.each([
    ["of a list", `{ opds(filter: { within: "opd:DISDIKBUT" }) { totalCount } }`],
    ["beneath a negation", `{ opds(filter: { NOT: { within: "opd:DISDIKBUT" } }) { nodes { code } } }`],
    [
      "of an alternative",
      `{ opds(filter: { OR: [{ code: { eq: "DINKES" } }, { within: "opd:DISDIKBUT" }] }) { totalCount } }`,
    ],
    ["across a relation", `{ services(filter: { ownedBy: { some: { within: "opd:DISDIKBUT" } } }) { totalCount } }`],
    [
      "of a nested list",
      `{ service(ref: "service:LYN-001") { ownedBy { units(filter: { within: "opd:DISDIKBUT" }) { nodes { code } } } } }`,
    ],
    ["with facets", `{ opds(filter: { within: "opd:DISDIKBUT" }) { facets(by: [opdType]) { buckets { count } } } }`],
    ["in the to-be architecture", `{ opds(plateau: TO_BE, filter: { within: "opd:DISDIKBUT" }) { totalCount } }`],
    ["of an analysis", `{ jointServices(filter: { ownedBy: { some: { within: "opd:DISDIKBUT" } } }) { totalCount } }`],
  ])("%s", async (_, document) => {
    expect(await refusal(document)).toEqual({
      code: "NOT_FOUND",
      message: "Not found: opd:DISDIKBUT. Did you mean opd:DISDIKBUD?",
      unknown: ["opd:DISDIKBUT"],
      suggestions: { "opd:DISDIKBUT": ["opd:DISDIKBUD"] },
    });
  });

  test.each([
    ["disdikbud", "opds", ["opd:DISDIKBUD"]],
    ["ops:DISDIKBUD", "opds", ["opd:DISDIKBUD"]],
    ["opd:dinkes", "opds", ["opd:DINKES"]],
    ["opd:Nama Dinkes", "opds", ["opd:DINKES"]],
    ["reference:RAL.01.99", "references", ["reference:RAL.01.09"]],
    ["reference:RAL.01@V9", "references", ["reference:RAL.01@V1"]],
    ["opd:TYPO", "opds", undefined],
    ["", "opds", undefined],
  ])("%j of %s is answered with the nearest", async (within, list, nearest) => {
    const document = `query ($within: ID) { ${list}(filter: { within: $within }) { totalCount } }`;
    const { code, unknown, suggestions } = await refusal(document, { within });
    expect({ code, unknown, nearest: suggestions?.[within] }).toEqual({
      code: "NOT_FOUND",
      unknown: [within],
      nearest,
    });
  });

  test("and one of another kind is refused as such", async () => {
    expect(await refusal(`{ opds(filter: { within: "service:LYN-001" }) { totalCount } }`)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "service:LYN-001 is of the kind Service, not Opd.",
    });
  });

  test("existing elements are found in one round trip, by ref and by id", async () => {
    for (const within of ["reference:RAL.01", "RAL.01"]) {
      const { data } = await ask(`query ($within: ID) { references(filter: { within: $within }) { totalCount } }`, {
        within,
      });
      expect(data.references.totalCount).toBe(2);
      expect(roundTrips()).toBe(1);
    }
  });

  test("a filter that compares may find nothing, and an absent `within` has no condition", async () => {
    const document = `{ opds(filter: { code: { eq: "TYPO" } }) { totalCount } all: opds(filter: { within: null }) { totalCount } }`;
    expect((await ask(document)).data).toEqual({ opds: { totalCount: 0 }, all: { totalCount: 3 } });
  });
});

test.each([
  `findings(opd: "DISDIKBUT") { __typename }`,
  `completeness(opd: "DISDIKBUT") { __typename }`,
  `coverage(taxonomy: RAL, level: 1, opd: "DISDIKBUT") { __typename }`,
  `transition(opd: "DISDIKBUT") { __typename }`,
  `changes(opd: "DISDIKBUT") { __typename }`,
  `costs(by: OPD, opd: "DISDIKBUT") { __typename }`,
  `trend(opd: "DISDIKBUT") { __typename }`,
  `overlaps(opd: "DISDIKBUT") { __typename }`,
])("a bare or misspelled code of an OPD is answered with the nearest: %s", async field => {
  expect(await refusal(`{ ${field} }`)).toMatchObject({
    code: "NOT_FOUND",
    message: "Not found: DISDIKBUT. Did you mean opd:DISDIKBUD? A ref is written opd:CODE.",
  });
});

test.each([
  [`elements(refs: ["LYN-001", "service:LYN-01", "LYN-001x"]) { id }`, { "service:LYN-01": ["service:LYN-001"] }],
  [`impact(of: ["lyn-001"]) { totalCount }`, { "lyn-001": ["service:LYN-001"] }],
  [`path(from: "service:LYN-001", to: "service:LYN-01") { __typename }`, { "service:LYN-01": ["service:LYN-001"] }],
])("if any kind is possible, a bare code has to be exact: %s", async (field, suggestions) => {
  expect(await refusal(`{ ${field} }`)).toMatchObject({ code: "NOT_FOUND", suggestions });
});

test("elements that a viewer may not see are unknown, and never suggested", async () => {
  for (const ref of ["opd:DINKES", "opd:DINKEZ", "DINKES"]) {
    for (const document of [
      "query ($ref: ID!) { opds(filter: { within: $ref }) { totalCount } }",
      "query ($ref: ID!) { elements(refs: [$ref]) { id } }",
      "query ($ref: ID!) { changes(opd: $ref) { totalCount } }",
    ]) {
      const { errors } = await ask(document, { ref }, nobody);
      expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_FOUND", details: { unknown: [ref] } });
      expect(errors?.[0]?.originalError).not.toHaveProperty("details.suggestions");
    }
  }
});

describe("Writes suggest similar refs, too", () => {
  test("for the missing end of a relation", async () => {
    const { data } = await ask(
      `mutation { createService(input: { code: "X", name: "Layanan", ownedBy: "opd:DINKEZ" }) { problems { rule message extensions } } }`,
    );
    expect(data.createService.problems).toContainEqual({
      rule: "TARGET_NOT_FOUND",
      message: '"opd:DINKEZ" tidak ditemukan. Maksud Anda opd:DINKES?',
      extensions: { unknown: ["opd:DINKEZ"], suggestions: { "opd:DINKEZ": ["opd:DINKES"] } },
    });
  });

  test("for a missing element to be changed", async () => {
    const { data } = await ask(
      `mutation { updateService(ref: "service:LYN-01", expectedRev: 1, changes: { name: "X" }) { problems { rule message extensions } } }`,
    );
    expect(data.updateService.problems).toEqual([
      {
        rule: "NOT_FOUND",
        message: "Tidak ditemukan: service:LYN-01. Maksud Anda service:LYN-001?",
        extensions: { unknown: ["service:LYN-01"], suggestions: { "service:LYN-01": ["service:LYN-001"] } },
      },
    ]);
  });
});
