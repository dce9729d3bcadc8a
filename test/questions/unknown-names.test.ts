import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";

const { ask } = useRepository();

test.each([
  ["findings", `rules: [NO_SUCH]`, "totalCount", `Value "NO_SUCH" does not exist in "FindingRuleCode" enum.`],
  ["findings", `kinds: [Ship]`, "totalCount", `Value "Ship" does not exist in "KindName" enum.`],
  ["coverage", `taxonomy: RAL, level: 1, kinds: [Ship]`, "covered", `Value "Ship" does not exist in "KindName" enum.`],
  ["overlaps", `kinds: [Kapal]`, "totalCount", `Value "Kapal" does not exist in "KindName" enum.`],
  ["similar", `proposal: { name: "X", kind: Kapal }`, "totalCount", `Value "Kapal" does not exist in "KindName" enum.`],
  ["costs", `by: OPD, kinds: [Ship]`, "elements", `Value "Ship" does not exist in "KindName" enum.`],
  ["completeness", `kinds: [Ship]`, "filled", `Value "Ship" does not exist in "KindName" enum.`],
  ["trend", `kind: Layanan`, "days", `Value "Layanan" does not exist in "KindName" enum.`],
  ["neighbourhood", `of: ["APP"], kinds: [Ship]`, "totalCount", `Value "Ship" does not exist in "KindName" enum.`],
  ["impact", `of: ["DB"], kinds: [Ship]`, "totalCount", `Value "Ship" does not exist in "KindName" enum.`],
  ["impact", `of: ["DB"], stopAt: [Ship]`, "totalCount", `Value "Ship" does not exist in "KindName" enum.`],
  [
    "impact",
    `of: ["DB"], relations: ["OWNS]->() DETACH"]`,
    "totalCount",
    `Enum "RelationType" cannot represent non-enum value: "OWNS]->() DETACH".`,
  ],
  [
    "path",
    `from: "S1", to: "S2", relations: ["X*1..99]-() DETACH"]`,
    "length",
    `Enum "RelationType" cannot represent non-enum value: "X*1..99]-() DETACH".`,
  ],
  ["singlePointsOfFailure", `kinds: [Ship]`, "totalCount", `Value "Ship" does not exist in "KindName" enum.`],
  [
    "referenceCandidates",
    `text: "kapal", taxonomy: RAL, kind: Kapal`,
    "score",
    `Value "Kapal" does not exist in "KindName" enum.`,
  ],
])("%s(%s) is refused with the name, not answered as empty", async (query, args, field, message) => {
  const { data, errors } = await ask(`{ ${query}(${args}) { ${field} } }`);
  expect(data).toBeFalsy();
  expect(errors?.[0]?.message).toContain(message);
});
