import { expect, test } from "@jest/globals";
import { parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { ofPages, wrappers } from "../../../src/formats/answers/answer-places.js";
import { labelOfValue, wordOf } from "../../../src/formats/answers/words.js";
import { schema } from "../../../src/graphql/schema.js";
import { readQuestions } from "../../../src/graphql/trusted-documents/read-questions.js";
import { evidenceDocument, opdDocument } from "../../http/pages-of.js";

test("every field that a trusted document or a report selects has an Indonesian word for its column", () => {
  const wordless = new Set<string>();
  for (const query of [...readQuestions().map(({ query }) => query), opdDocument, evidenceDocument]) {
    const types = new TypeInfo(schema);
    const Field = ({ name: { value } }: { name: { value: string } }) => {
      const parent = types.getParentType()!.name;
      const isTold = parent === "Query" || wrappers.includes(value) || ofPages.includes(value);
      if (!isTold && wordOf(parent, value) === value) wordless.add(`${parent}.${value}`);
    };
    visit(parse(query), visitWithTypeInfo(types, { Field }));
  }
  expect([...wordless].filter(each => !each.startsWith("PageInfo."))).toEqual([]);
});

test("a property of a kind has the label of the metamodel, a value of an enumeration its own", () => {
  expect(wordOf("Service", "method")).toBe("Metode Layanan");
  expect(labelOfValue("HYBRID", "ServiceMethod")).toBe("Hybrid");
  expect(labelOfValue("Service", "kind")).toBe("Layanan");
  expect(labelOfValue("Service", "name")).toBeUndefined();
});
