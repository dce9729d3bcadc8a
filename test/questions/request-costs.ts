import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Degrees } from "../../src/repository/cost/degrees.js";
import { readDegrees } from "../../src/repository/cost/read-degrees.js";
import { limits } from "../../src/repository/limits.js";
import { readExamples } from "../../src/server/graphiql/examples.js";
import { readQuestions } from "../../src/server/questions/read-questions.js";
import { costOf } from "../repository/cost/cost-of.js";
import type { useSample } from "../support/repository.js";

/** What the examples of GraphiQL and the questions cost in the sample; Q52 is refused as it stands (`cost-limit.test.ts`). */
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
