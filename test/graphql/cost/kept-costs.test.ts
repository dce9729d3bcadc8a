import { expect, test } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { Degrees } from "../../../src/graphql/cost/degrees.js";
import { KeptCosts } from "../../../src/graphql/cost/kept-costs.js";
import { schema } from "../../../src/graphql/schema.js";

const document = parse("query ($first: Int) { services(first: $first) { nodes { name } } }");
const operation = getOperationAST(document)!;
const unknown = new Degrees();
const costs = new KeptCosts();
const costOf = (first: number, degrees: Degrees) =>
  costs.costOf({ schema, document, operation, variables: { first } }, degrees);

test("A repeated query has a cached cost; with other variables, or in a grown graph, it is estimated anew", () => {
  const first = costOf(3, unknown);
  expect(costOf(3, unknown)).toBe(first);
  expect(costOf(30, unknown)!.requested).toBeGreaterThan(first!.requested);
  expect(costOf(3, unknown)).toEqual(first);
  const empty = new Degrees(new Map([["(:Service)", 0]]));
  expect(costOf(3, empty)!.requested).toBeLessThan(first!.requested);
});
