import { beforeAll, describe, expect, test } from "@jest/globals";
import { limits } from "../../src/common/limits.js";
import type { Degrees } from "../../src/graphql/cost/degrees.js";
import { readDegrees } from "../../src/graphql/cost/read-degrees.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { readExamples } from "../../src/http/graphiql/examples.js";
import { costOf } from "../graphql/cost/cost-of.js";
import type { useSample } from "../support/repository.js";

/**
 * Costs of GraphiQL's examples and of the questions in the sample; Q52 is refused without changes
 * (`cost-limit.long.test.ts`).
 */
export function requestCosts({ database }: ReturnType<typeof useSample>) {
  let degrees: Degrees;
  beforeAll(async () => {
    degrees = await readDegrees(database);
  });

  describe("Far below the limit, in the sample, are", () => {
    const requests = [...readExamples(), ...readQuestions().filter(({ name }) => name !== "Q52")];
    test.each(requests)("the request $name", ({ query }) => {
      expect(costOf(query, {}, undefined, degrees)!.requested).toBeLessThan(limits.maxCost / 3);
    });
  });
}
