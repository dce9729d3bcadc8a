import { expect } from "@jest/globals";
import { getOperationAST, parse, validate } from "graphql";
import { Degrees } from "../../../src/graphql/cost/degrees.js";
import { estimateCost } from "../../../src/graphql/cost/estimate-cost.js";
import { schema } from "../../../src/graphql/schema.js";

/**
 * Graph of 60 services, each supported by 1.5 applications, of which each runs on 0.25 servers and supports 2.25
 * services.
 */
const graph = new Degrees(
  new Map([
    ["(:Element)", 200],
    ["(:Service)", 60],
    ["(:Application)", 40],
    ["()-[:SUPPORTED_BY]->()", 90],
    ["()-[:RUNS_ON]->()", 10],
    ["()-[:OWNED_BY]->()", 100],
  ]),
);

/** Returns the maximum cost of a valid request in that graph. */
export function costOf(
  source: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
  degrees = graph,
) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  return estimateCost({ schema, document, operation: getOperationAST(document, operationName)!, variables }, degrees);
}

/** Returns the number of rows and relation fields. */
export const requested = (source: string, variables?: Record<string, unknown>) => costOf(source, variables)?.requested;
