import { expect, test } from "@jest/globals";
import { getNullableType } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { declaredQuestions } from "../../src/questions/declared.js";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

test("a question that cannot be answered leaves the others of its document standing", async () => {
  await given(element("s", "Service", "S"));
  const { data, errors } = await ask(
    `{ statistics { total } impact(of: ["service:NONE"]) { totalCount } overlaps { totalCount } services { totalCount } }`,
  );
  expect(data).toMatchObject({
    statistics: { total: 1 },
    impact: null,
    overlaps: { totalCount: 0 },
    services: { totalCount: 1 },
  });
  expect(errors).toMatchObject([{ path: ["impact"], originalError: { code: "NOT_FOUND" } }]);
});

test("every question can be null in an answer", () => {
  const fields = schema.getQueryType()!.getFields();
  for (const { name } of declaredQuestions) expect(fields[name]!.type).toBe(getNullableType(fields[name]!.type));
});
