import { describe, expect, test } from "@jest/globals";
import { assertSame } from "./contenders/same-answers.js";

const service = { code: "LYN-001", ownedBy: { code: "DISDIKBUD" }, supportedBy: { nodes: [{ code: "PPDB" }] } };
const ours = { services: { nodes: [service], totalCount: 1 } };
const page = (owner: string, totalCount: number) => ({
  servicesConnection: {
    edges: [
      {
        node: {
          code: "LYN-001",
          ownedByConnection: { edges: [{ node: { code: owner } }] },
          supportedByConnection: { edges: [{ node: { code: "PPDB" } }] },
        },
      },
    ],
    totalCount,
  },
});

describe("The bench compares answers before it measures", () => {
  test("pages of a connection are the same as pages of nodes", () => {
    expect(() => assertSame("services", ours, page("DISDIKBUD", 1))).not.toThrow();
  });

  test("another owner is a difference, reported with its place", () => {
    expect(() => assertSame("services", ours, page("DISKOMINFO", 1))).toThrow(
      '/elements/0/ownedBy/0/code: "DISDIKBUD" and "DISKOMINFO"',
    );
  });

  test("another count is a difference", () => {
    expect(() => assertSame("services", ours, page("DISDIKBUD", 2))).toThrow("/totalCount: 1 and 2");
  });

  test("an element left out is a difference", () => {
    const { services } = ours;
    expect(() => assertSame("services", ours, { services: { ...services, nodes: [] } })).toThrow("/elements");
  });

  test("facets are the same as a count for each value, but for values that nothing has", () => {
    const facets = [{ buckets: [{ value: "HYBRID", count: 1 }] }];
    const counted = { ...page("DISDIKBUD", 1), HYBRID: { totalCount: 1 }, ELECTRONIC: { totalCount: 0 } };
    const counts = { services: { ...ours.services, facets } };
    expect(() => assertSame("services", counts, counted)).not.toThrow();
    expect(() => assertSame("services", counts, { ...counted, HYBRID: { totalCount: 2 } })).toThrow("/counts/HYBRID");
  });
});
