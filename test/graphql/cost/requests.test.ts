import { describe, expect, test } from "@jest/globals";
import { refuseCostly } from "../../../src/graphql/cost/estimate-cost.js";
import { costOf, requested } from "./cost-of.js";

describe("Input in variables", () => {
  const source =
    "query ($first: Int = 3, $filter: ServiceFilter) { services(first: $first, filter: $filter) { nodes { code } } }";

  test("counts like input in the document", () => {
    const filter = { NOT: { supportedBy: { some: { runsOn: { exists: true } } } } };
    expect(requested(source, { first: 20, filter })).toBe(1 + 100 + 20);
  });

  test("counts by its default, or by that of the list, where it is left out", () => {
    expect(requested(source)).toBe(1 + 3);
    expect(requested(source, { first: null, filter: null })).toBe(1 + 50);
  });

  test("may not hide what costs much behind an argument that does not fit", () => {
    const hidden = `query ($ref: ID = "a:b") { service(ref: $ref) { code } services(first: 500) { nodes { code } } }`;
    expect(() => costOf(hidden, { ref: null })).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test("has no cost where it does not fit, as nothing will be read", () => {
    expect(costOf(source, { first: "many" })).toBeUndefined();
  });
});

describe("Data that is not read costs nothing:", () => {
  test("skipped and not included fields and fragments", () => {
    const source = `query ($yes: Boolean!, $no: Boolean!) {
      services(first: 10) { ...Named @skip(if: $yes) ... @include(if: $no) { nodes { ownedBy { code } } } totalCount }
      ...Others @include(if: $no)
    }
    fragment Named on ServiceConnection { nodes { supportedBy { nodes { code } } } }
    fragment Others on Query { applications { nodes { code } } few: services(first: 1) { ...Named } }`;
    expect(requested(source, { yes: true, no: false })).toBe(1 + 1);
    expect(requested(source, { yes: false, no: false })).toBe(1 + 1 + 10 * (1 + 1 + 6));
  });

  test("the other operations of a document", () => {
    const source = "query Small { services(first: 1) { nodes { code } } } query Large { services { nodes { code } } }";
    expect(["Small", "Large"].map(name => costOf(source, {}, name)?.requested)).toEqual([2, 51]);
  });

  test("introspection, the metamodel, the limits, and the attributes that an element carries", () => {
    expect(requested("{ __typename __schema { types { name fields { name type { name } } } } }")).toBe(0);
    expect(requested("{ metamodel { kinds { properties { name } } } limits { maxCost } }")).toBe(0);
    expect(requested(`{ service(ref: "service:S") { attributes { name value } } }`)).toBe(2);
  });
});

describe("Fragments", () => {
  test("cost what they select", () => {
    const source = `{ services(first: 10) { ...Page } }
      fragment Page on ServiceConnection { nodes { ...Row } }
      fragment Row on Element { ownedBy { code } }`;
    expect(requested(source)).toBe(1 + 10 * (1 + 2));
  });

  test("on several kinds cost as much as the kind that costs most", () => {
    const source = `{ element(ref: "service:S") {
      ... on Service { supportedBy { nodes { code } } } ... on Application { ownedBy { code } } } }`;
    expect(requested(source)).toBe(2 + 1 + 6);
  });

  test("that double each other a billion times are refused without counting them all", () => {
    const doubling = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Service { ...F${i + 1} ...F${i + 1} }`);
    const source = `{ service(ref: "a:b") { ...F0 } } ${doubling.join(" ")} fragment F30 on Service { code @skip(if: true) }`;
    expect(() => costOf(source)).toThrow(expect.objectContaining({ code: "COST_EXCEEDED" }));
  });
});

describe("A request that costs too much", () => {
  const source = `{ few: services(first: 1) { nodes { code } }
    many: services(first: 60) { nodes { code supportedBy(first: 500) { edges { node { supports(first: 500) { nodes {
      name supportedBy(first: 500) { nodes { relations { nodes { ref } } } } } } } } } } } }`;

  test("is refused with its cost, the limit and the field that costs most", () => {
    const cost = costOf(source)!;
    const costliest = "many.nodes.supportedBy.edges.node.supports.nodes.supportedBy.nodes.relations.nodes";
    expect(cost.costliest).toBe(costliest);
    const message = expect.stringMatching(new RegExp(`costs ${cost.requested}; the limit is 20000.*${cost.costliest}`));
    const details = { requested: cost.requested, max: 20_000, costliest: cost.costliest };
    expect(() => refuseCostly(cost)).toThrow(expect.objectContaining({ code: "COST_EXCEEDED", message, details }));
  });

  test("is one that costs more than the limit, not as much", () => {
    expect(() => refuseCostly({ requested: 20_000, costliest: "services" })).not.toThrow();
    expect(() => refuseCostly({ requested: 20_001, costliest: "services" })).toThrow();
  });
});
