import { expect, test } from "@jest/globals";
import { coerceInputValue, type GraphQLInputType } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import type { Condition } from "../../src/questions/condition.js";
import { indicatorRules } from "../../src/questions/evidence/rules/rules.js";
import { rules } from "../../src/questions/findings/rules/rules.js";
import { today } from "../support/repository.js";

const filterOf = (condition: Condition | { properties: unknown }) =>
  "filter" in condition ? [typeof condition.filter === "function" ? condition.filter(today) : condition.filter] : [];

const figures = indicatorRules.flatMap(indicator => indicator.figures);

const filtering = [
  ...rules.map(({ code, kinds, when }) => ({ code, kinds, conditions: [when] })),
  ...figures.map(({ code, kind, of, counts }) => ({ code, kinds: [kind], conditions: of ? [of, counts] : [counts] })),
].flatMap(({ conditions, ...rule }) => conditions.flatMap(filterOf).map(filter => ({ ...rule, filter })));

test.each(filtering)("the filter of $code is one that a client may write in a list of each of its kinds", rule => {
  const faults: string[] = [];
  for (const { name } of rule.kinds) {
    const type = schema.getType(`${name}Filter`) as GraphQLInputType;
    coerceInputValue(rule.filter, type, (path, _, { message }) => faults.push(`${path.join(".")}: ${message}`));
  }
  expect(faults).toEqual([]);
});
