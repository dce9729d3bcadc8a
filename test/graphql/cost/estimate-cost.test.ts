import { describe, expect, test } from "@jest/globals";
import { Degrees } from "../../../src/graphql/cost/degrees.js";
import { costOf, requested } from "./cost-of.js";

describe("A list costs 1 and its rows:", () => {
  test.each([
    ["as many as its page has", "{ services(first: 20) { nodes { code } } }", 1 + 20],
    ["50 where no page is named", "{ services { nodes { code } } }", 1 + 50],
    ["never more than there are of the kind", "{ services(first: 500) { nodes { code } } }", 1 + 60],
    ["none when the page is empty", "{ services(first: 0) { nodes { code } } }", 1],
    ["none when only the count is asked for", "{ services { totalCount } }", 1 + 1],
    ["none for a page of less than nothing", "{ services(first: -500) { nodes { code } } }", 1],
    ["as many edges as nodes", "{ services(first: 20) { edges { cursor node { code } } } }", 1 + 20],
    ["the rows once, whatever page it is", "{ services(first: 20) { nodes { code } pageInfo { endCursor } } }", 1 + 20],
    ["and 10 for every facet", `{ services(first: 0) { facets(by: [method, ownedBy]) { by } } }`, 1 + 20],
    ["as many elements as are named", `{ elements(refs: ["opd:A", "opd:B", "opd:C"]) { ref } }`, 1 + 3],
  ])("%s", (_what, source, cost) => {
    expect(requested(source)).toBe(cost);
  });
});

describe("A relation costs 1 each time it is read, and the rows it may give:", () => {
  const ofService = (fields: string) => requested(`{ service(ref: "service:S") { ${fields} } }`)! - 2;

  test.each([
    ["one where it leads to one", "ownedBy { code }", 1 + 1],
    ["four times the mean where it leads to many", "supportedBy { nodes { code } }", 1 + 6],
    ["its page where that is smaller", "supportedBy(first: 2) { nodes { code } }", 1 + 2],
    ["ten at most where no page is named", "relations { nodes { ref } }", 1 + 10],
    ["at least one", "supportedBy(first: 1) { nodes { runsOn { nodes { code } } } }", 1 + (1 + 1 + 1)],
    ["met at both of its ends", `relations(types: [OWNED_BY, SUPPORTED_BY]) { nodes { ref } }`, 1 + 8],
    ["of one type and one way", `relations(types: [OWNED_BY], direction: OUT) { nodes { ref } }`, 1 + 2],
    ["seen from the other end", "supportedBy(first: 1) { nodes { supports { nodes { code } } } }", 1 + (1 + 1 + 9)],
  ])("%s", (_what, fields, cost) => {
    expect(ofService(fields)).toBe(cost);
  });

  test("is multiplied by the rows of every level above", () => {
    const source = `{ services(first: 15) { nodes { supportedBy { nodes { runsOn { nodes { ownedBy { code } } } } } } } }`;
    expect(requested(source)).toBe(1 + 15 * (1 + 1 + 6 * (1 + 1 + 1 * (1 + 2))));
  });

  test("is assumed to be one to one as long as Neo4j never answered", () => {
    const source = "{ services(first: 20) { nodes { supportedBy { nodes { code } } } } }";
    expect(costOf(source, {}, undefined, new Degrees())?.requested).toBe(1 + 20 * (1 + 1 + 4));
  });
});

describe("A filter costs 50 for every condition on a relation,", () => {
  const ofFilter = (filter: string) => requested(`{ services(first: 0, filter: ${filter}) { nodes { code } } }`)! - 1;

  test.each([
    ["and nothing for the element's own properties", `{ name: { contains: "izin" }, code: { ne: "A" } }`, 0],
    ["once where one is made", "{ supportedBy: { exists: false } }", 50],
    ["for each that is made of one relation", "{ supportedBy: { count: { gt: 1 }, none: { name: { eq: 2 } } } }", 100],
    ["also of the relation itself", `{ supportedBy: { where: { role: { eq: PRIMARY } } } }`, 50],
    [
      "for every level of nesting",
      "{ supportedBy: { some: { runsOn: { all: { hostedOn: { exists: true } } } } } }",
      150,
    ],
    [
      "in AND, OR and NOT too",
      "{ OR: [{ NOT: { AND: [{ ownedBy: { exists: true } }] } }, { ownedBy: { exists: false } }] }",
      100,
    ],
  ])("%s", (_what, filter, cost) => {
    expect(ofFilter(filter.replace("{ eq: 2 }", `{ eq: "2" }`))).toBe(cost);
  });

  test("for looking beneath a branch of a tree", () => {
    const source = `{ references(first: 0, filter: { within: "reference:RAL" }) { nodes { code } } }`;
    expect(requested(source)).toBe(1 + 50);
  });

  test("each time the list is read", () => {
    const nested = "supportedBy(filter: { runsOn: { exists: true } }) { nodes { code } }";
    expect(requested(`{ services(first: 10) { nodes { ${nested} } } }`)).toBe(1 + 10 * (1 + 1 + 50 + 6));
  });
});

describe("An analysis costs 100 and the rows it lists:", () => {
  test.each([
    ["nothing more where it only counts", `{ impact(of: "opd:A") { totalCount } }`, 100],
    ["a page", `{ impact(of: "opd:A", first: 30) { nodes { element { ref } } } }`, 100 + 30],
    ["50 where no page is named", `{ impact(of: "opd:A") { nodes { distance } } }`, 100 + 50],
    [
      "each with what is selected of it",
      `{ search(text: "x", first: 5) { element { ownedBy { code } } } }`,
      100 + 5 * (1 + 2),
    ],
    ["ten where it takes no page", `{ ownership(of: "opd:A") { inheritedFrom { element { ref } } } }`, 100 + 10],
    [
      "a page within its answer too",
      `{ ownership(of: "opd:A") { answering(first: 20) { nodes { element { ref } opd { code } } } } }`,
      100 + 20 * 2,
    ],
    ["a matrix nothing for its cells", "{ coverage(taxonomy: RAB, level: 2) { matrix { cells { count } } } }", 100],
    ["ten in every row", `{ path(from: "a:b", to: "c:d") { steps { from { ref } to { ref } } } }`, 100 + 10 * 2],
    ["for every row", `{ impact(of: "opd:A", first: 30) { nodes { via { element { ref } } } } }`, 100 + 30 * 10],
    [
      "each time it is asked of an element",
      "{ services(first: 10) { nodes { impact { totalCount } } } }",
      1 + 10 * (1 + 100),
    ],
  ])("%s", (_what, source, cost) => {
    expect(requested(source)).toBe(cost);
  });
});

describe("A change costs what is selected of what it wrote:", () => {
  const written = "ownedBy { code }";

  test("one element", () => {
    const source = `mutation { createService(input: { code: "S", name: "N" }) { element { ${written} } problems { rule } } }`;
    expect(requested(source)).toBe(1 + 1 + 2);
  });

  test("or as many as there are operations", () => {
    const source = `mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { elements { ${written} } } }`;
    const operations = Array(40).fill({ delete: { ref: "service:S", expectedRev: 1 } });
    expect(requested(source, { operations })).toBe(1 + 40 * (1 + 2));
  });
});
