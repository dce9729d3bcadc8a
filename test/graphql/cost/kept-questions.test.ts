import { expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { limits } from "../../../src/common/limits.js";
import { estimateCost } from "../../../src/graphql/cost/estimate-cost.js";
import { readDegrees } from "../../../src/graphql/cost/read-degrees.js";
import { schema } from "../../../src/graphql/schema.js";
import { readQuestions } from "../../../src/graphql/trusted-documents/read-questions.js";
import { useSample } from "../../support/repository.js";

const { database } = useSample();

/** Question that exists to show a refusal (`cost-limit.long.test.ts`). */
const keptAsRefused = "Q52";

test("no trusted document but Q52 is refused on the sample with pages of 500", async () => {
  const degrees = await readDegrees(database);
  const costs = readQuestions().map(({ name, query }) => {
    const document = parse(query);
    const operation = document.definitions.find(each => each.kind === Kind.OPERATION_DEFINITION)!;
    const isPaged = operation.variableDefinitions?.some(({ variable }) => variable.name.value === "first");
    const variables = isPaged ? { first: limits.maxPageSize } : {};
    return [name, estimateCost({ schema, document, operation, variables }, degrees)!.requested] as const;
  });
  expect(costs.length).toBeGreaterThan(40);
  const refused = costs.filter(([, cost]) => cost > limits.maxCost);
  expect(refused.map(([name]) => name)).toEqual([keptAsRefused]);
});
