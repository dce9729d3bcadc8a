import { expect, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import { toParameters } from "../../src/database/parameters.js";

test("Whole numbers become Neo4j integers however deep they lie, and fractions stay", () => {
  expect(toParameters({ rows: [{ rev: 1, weights: [2, 0.5] }] })).toEqual({
    rows: [{ rev: neo4j.int(1), weights: [neo4j.int(2), 0.5] }],
  });
});

test("The fields of an instance are converted like those of a map", () => {
  class Budget {
    amountRupiah = 20_000_000_000;
  }
  expect(toParameters(new Budget())).toEqual({ amountRupiah: neo4j.int(20_000_000_000) });
});

test("A value without numbers is passed on without copying", () => {
  const row = { code: "SRIKANDI", tags: ["a", "b"], source: null, until: undefined };
  expect(toParameters(row)).toBe(row);
});

test("The given parameters stay as they were, and integers of the driver are left alone", () => {
  const given = { first: 50, rev: neo4j.int(7) };
  expect(toParameters(given)).toEqual({ first: neo4j.int(50), rev: neo4j.int(7) });
  expect(given.first).toBe(50);
});
