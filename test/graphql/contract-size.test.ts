import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { getIntrospectionQuery, graphqlSync } from "graphql";
import { schema } from "../../src/graphql/schema.js";

test("The contract fits 10,200 lines, and its introspection 1.43 MB and 83 kB with gzip", () => {
  expect(readFileSync("schema/schema.graphql", "utf8").split("\n").length).toBeLessThanOrEqual(10_200);
  const introspection = JSON.stringify(graphqlSync({ schema, source: getIntrospectionQuery() }));
  expect(introspection.length).toBeGreaterThan(1_000_000);
  expect(introspection.length).toBeLessThanOrEqual(1_430_000);
  expect(gzipSync(introspection).length).toBeLessThanOrEqual(83_000);
});
