import { expect, test } from "@jest/globals";
import { coerceInputValue, type GraphQLInputType } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { rules } from "../../src/questions/findings/rules/rules.js";
import { today } from "../support/repository.js";

const filtering = rules.flatMap(({ code, kinds, when }) =>
  "filter" in when
    ? [{ code, kinds, filter: typeof when.filter === "function" ? when.filter(today) : when.filter }]
    : [],
);

test.each(filtering)("the filter of $code is one that a client may write in a list of each of its kinds", rule => {
  const faults: string[] = [];
  for (const { name } of rule.kinds) {
    const type = schema.getType(`${name}Filter`) as GraphQLInputType;
    coerceInputValue(rule.filter, type, (path, _, { message }) => faults.push(`${path.join(".")}: ${message}`));
  }
  expect(faults).toEqual([]);
});
