import { expect, test } from "@jest/globals";
import { contractDifferences, refusesBreaks } from "../../src/cli/contract-differences.js";

const released = "type Query { service(ref: ID!): String opds: [String!]! } enum Plateau { AS_IS }";

test("a contract that only grew breaks nothing", () => {
  const grown = "type Query { service(ref: ID!): String opds: [String!]! node: ID } enum Plateau { AS_IS }";
  expect(contractDifferences(released, grown)).toEqual({ breaking: [], dangerous: [] });
});

test("changes that break clients and changes that may surprise them are listed separately", () => {
  const changed = "type Query { service(ref: ID!, at: String!): String } enum Plateau { AS_IS TO_BE }";
  expect(contractDifferences(released, changed)).toEqual({
    breaking: ["A required arg at on Query.service was added.", "Query.opds was removed."],
    dangerous: ["TO_BE was added to enum type Plateau."],
  });
});

test.each([
  ["0.1.0", false],
  ["1.0.0-rc.1", false],
  ["1.0.0", true],
  ["2.3.1", true],
  ["2.0.0-rc.2", false],
])("of version %s breaks are refused: %s", (version, refused) => {
  expect(refusesBreaks(version)).toBe(refused);
});
