import { describe, expect, test } from "@jest/globals";
import { Degrees } from "../../../src/graphql/cost/degrees.js";
import { costOf, requested } from "./cost-of.js";

/** Returns the cost in a graph with these counts. */
const costIn = (counts: Record<string, number>, source: string) =>
  costOf(source, {}, undefined, new Degrees(new Map(Object.entries(counts))))!.requested;

describe("A relation of all rows of a list costs no more rows than there are relations:", () => {
  // 60 services, 4 times the mean of 1.5 each, but 90 relations in all.
  test.each([
    ["as nodes", "services(first: 60) { nodes { supportedBy { nodes { code } } } }", 60 * (1 + 1) + 90],
    ["as edges", "services(first: 60) { edges { node { supportedBy { edges { cursor } } } } }", 60 * (1 + 1) + 90],
    ["each with what is selected of it", "services { nodes { supportedBy { nodes { ownedBy { code } } } } }", 370],
    ["in a fragment", "services(first: 60) { nodes { ... on Element { ...Supported } } }", 60 * (1 + 1) + 90],
    ["fewer in a small page", "services(first: 10) { nodes { supportedBy { nodes { code } } } }", 10 * (1 + 1) + 60],
    [
      "again for each alias",
      "services(first: 60) { nodes { a: supportedBy { nodes { code } } b: supportedBy { nodes { code } } } }",
      60 * (1 + 2) + 2 * 90,
    ],
    [
      "at both ends",
      "services(first: 60) { nodes { relations(first: 500, types: [SUPPORTED_BY]) { nodes { ref } } } }",
      60 * (1 + 1) + 2 * 90,
    ],
    [
      "while what each row costs besides is not less",
      "services(first: 60) { nodes { supportedBy { totalCount nodes { code } } impact { totalCount } } }",
      60 * (1 + 1 + 1 + 100) + 90,
    ],
  ])("%s", (_what, fields, cost) => {
    const fragment = fields.includes("...Supported")
      ? "fragment Supported on Service { supportedBy { nodes { code } } }"
      : "";
    expect(requested(`{ ${fields} } ${fragment}`)).toBe(1 + cost);
  });

  test("but a level further down is multiplied, as an element may be in many rows", () => {
    const below = "supportedBy { nodes { supports { nodes { code } } } }";
    expect(requested(`{ services(first: 60) { nodes { ${below} } } }`)).toBe(1 + 60 * (1 + 1) + 90 * (1 + 1 + 9));
  });

  test("and not in TO_BE, where a successor repeats relations", () => {
    const source = "{ services(first: 60, plateau: TO_BE) { nodes { supportedBy { nodes { code } } } } }";
    expect(requested(source)).toBe(1 + 60 * (1 + 1 + 6));
  });
});

describe("An answer costs no more rows than there can be:", () => {
  const items = Object.fromEntries(
    ["FULFILS", "CLASSIFIED_AS", "READS", "USES_DATA", "MAINTAINED_BY", "PRODUCED_BY"].map(type => [
      `()-[:${type}]->()`,
      2,
    ]),
  );
  const counts = { "(:Service)": 7, "(:Application)": 3, "(:DataAsset)": 0, "(:BusinessProcess)": 2, ...items };

  test.each([
    ["services", "jointServices(first: 500) { nodes { service { code } } }", 7],
    ["similar elements", `similar(to: "a:b", first: 500) { nodes { element { ref } } }`, 7 + 3 + 0],
    ["those of one kind", `similar(to: "a:b", kinds: [Application], first: 500) { nodes { element { ref } } }`, 3],
    ["pairs, of two each", `overlaps(kinds: [Application], first: 500) { nodes { elements { ref } } }`, 3 * 2],
    ["a page of them", `overlaps(kinds: [Service], first: 4) { nodes { elements { ref } } }`, 4 * 2],
    ["clusters", "overlaps(grouping: CLUSTERS, first: 500) { nodes { elements { ref } } }", 10 * 10],
    ["fingerprints, whatever page", "evidence(first: 0) { indicators { fingerprint } }", 10 * 100],
    ["those of a page of rows", "evidence(first: 500) { indicators { fingerprint } }", 10 * 100],
    ["reasons and items", "overlaps(first: 1) { nodes { reasons { shared { ref } } } }", 4 * 3],
  ])("%s", (_what, source, cost) => {
    expect(costIn(counts, `{ ${source} }`)).toBe(100 + cost);
  });

  test("nodes of the taxonomy, with five reasons each", () => {
    const source = `{ referenceCandidates(text: "x", taxonomy: RAL, first: 500) { reference { code } reasons { element { ref } } } }`;
    expect(costIn({ "(:Reference {taxonomy: 'RAL'})": 8 }, source)).toBe(100 + 8 * (1 + 5));
  });

  test("a number known to one digit only", () => {
    const source = `{ referenceCandidates(text: "x", taxonomy: RAL, first: 500) { reference { code } } }`;
    const costOfNodes = (nodes: number) => costIn({ "(:Reference {taxonomy: 'RAL'})": nodes }, source);
    expect([301, 364, 400].map(costOfNodes)).toEqual([500, 500, 500]);
  });

  test("as that of relations is", () => {
    const source = "{ services { nodes { supportedBy { nodes { code } } } } }";
    const costWith = (relations: number) =>
      costIn({ "(:Service)": 40, "(:Element)": 100, "()-[:SUPPORTED_BY]->()": relations }, source);
    expect([61, 65, 70].map(costWith)).toEqual(Array(3).fill(1 + 40 * (1 + 1) + 70));
  });

  test("its page as long as Neo4j never answered", () => {
    expect(costIn({}, "{ jointServices(first: 500) { nodes { service { code } } } }")).toBe(100 + 500);
    expect(costIn({}, "{ overlaps(first: 500) { nodes { elements { ref } } } }")).toBe(100 + 500 * 2);
  });

  test("for a kind that the question will refuse, at least one", () => {
    const source = `{ overlaps(kinds: [Reference]) { nodes { elements { ref } } } }`;
    expect(costIn(counts, source)).toBe(100 + 2);
  });
});
