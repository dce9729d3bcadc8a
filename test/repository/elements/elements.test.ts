import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const twice = [
  element("asIs", "Application", "SIMPEG"),
  element("toBe", "Application", "SIMPEG").replace("id: 'SIMPEG'", "id: 'SIMPEG-2'").replace("'AS_IS'", "'TO_BE'"),
  element("old", "Reference", "RAL.01", ", taxonomy: 'RAL', version: '2019'").replace("id: 'RAL.01'", "id: 'old'"),
  element("new", "Reference", "RAL.01", ", taxonomy: 'RAL', version: '2022'").replace("id: 'RAL.01'", "id: 'new'"),
].join("\n");

test("elements come in the order they were named in, by id or ref, of two plateaus or versions the preferred one", async () => {
  await given(twice);
  const refs = [
    "reference:RAL.01@2019",
    "application:SIMPEG@TO_BE",
    "application:SIMPEG",
    "SIMPEG-2",
    "reference:RAL.01",
  ];
  const { data, errors } = await ask("query ($refs: [ID!]!) { elements(refs: $refs) { id } }", { refs });
  expect(errors).toBeUndefined();
  expect(data.elements.map(({ id }: any) => id)).toEqual(["old", "SIMPEG-2", "SIMPEG", "SIMPEG-2", "new"]);
  expect(roundTrips()).toBe(2);
});

test("all that is unknown is named; none is none; more than a page is refused", async () => {
  await given(twice);
  const unknown = await ask(`{ elements(refs: ["SIMPEG", "opd:X", "application:SIMPEG@1999", "y"]) { id } }`);
  expect(unknown.errors![0]!.originalError).toMatchObject({
    code: "NOT_FOUND",
    details: { unknown: ["opd:X", "application:SIMPEG@1999", "y"] },
  });
  expect((await ask("{ elements(refs: []) { id } }")).data).toEqual({ elements: [] });
  const many = await ask("query ($refs: [ID!]!) { elements(refs: $refs) { id } }", { refs: Array(501).fill("SIMPEG") });
  expect(many.errors![0]!.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
});
