import { describe, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import type { Row } from "../../src/database/database.js";
import { schema } from "../../src/graphql/schema.js";
import { readExamples } from "../../src/http/graphiql/examples.js";
import { useSample } from "../support/repository.js";

const { ask } = useSample();
const examples = readExamples();

describe("The example questions of GraphiQL", () => {
  test("are about a dozen, each titled in both languages", () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(examples.filter(({ title, titleInEnglish }) => !title || !titleInEnglish)).toEqual([]);
  });

  test.each(examples)("$name fits the schema", ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test("have an answer in the sample", async () => {
    for (const { name, query } of examples) {
      const { data, errors } = await ask(query);
      expect({ name, errors, unanswered: data && unanswered(data) }).toEqual({
        name,
        errors: undefined,
        unanswered: [],
      });
    }
  });
});

/** Returns the root fields without an answer, or with an empty page. */
function unanswered(data: Row): string[] {
  const rows = Object.entries(data).filter(([, answer]) => (answer?.nodes ?? answer)?.length === 0 || answer === null);
  return rows.map(([field]) => field);
}
