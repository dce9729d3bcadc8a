import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { getIntrospectionQuery, graphqlSync } from "graphql";
import { schema } from "../../src/graphql/schema.js";

/** Limits of the contract, which clients download. A change that needs more raises them here and says why in its commit. */
const most = { lines: 10_540, introspection: 1_465_000, gzip: 86_800 };

test("The contract is within its limits; a change that needs more raises them in this file", () => {
  const introspection = JSON.stringify(graphqlSync({ schema, source: getIntrospectionQuery() }));
  const size = {
    lines: readFileSync("schema/schema.graphql", "utf8").split("\n").length,
    introspection: introspection.length,
    gzip: gzipSync(introspection).length,
  };
  expect(size.introspection).toBeGreaterThan(1_000_000);
  const over = Object.entries(size).filter(([what, measured]) => measured > most[what as keyof typeof most]);
  expect(Object.fromEntries(over)).toEqual({});
});
