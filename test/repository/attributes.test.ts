import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";

const { ask } = useRepository();

const create = (kind: string, code: string, attributes = "") =>
  ask(
    `mutation { create${kind}(input: { code: "${code}", name: "${code}", ${attributes} }) { problems { message } } }`,
  );
const relate = (externalId: string, attributes: string) =>
  ask(`mutation { relate(from: "service:S", type: DEPENDS_ON, to: "application:A", properties: {
    externalId: "${externalId}", source: "GEMMA", attributes: [${attributes}] }) { problems { message } } }`);

beforeEach(async () => {
  await create(
    "Service",
    "S",
    `attributes: [{ name: "Object ID", value: "a\\"b" }, { name: "Status", value: "In gebruik" }]`,
  );
  await create("Application", "A");
  await relate("r1", `{ name: "archimate:type", value: "Serving" }`);
  await relate("r2", `{ name: "archimate:type", value: "Flow" }, { name: "Status", value: "" }`);
});

test("a relation carries what a foreign model says of it, and an identifier tells repeated ones apart", async () => {
  const { data } = await ask(
    `{ service(ref: "service:S") { relations { edges { relation { externalId attributes { name value } } } } } }`,
  );
  const edges = data.service.relations.edges
    .map(({ relation }: any) => relation)
    .toSorted((a: any, b: any) => a.externalId.localeCompare(b.externalId));
  expect(edges).toEqual([
    { externalId: "r1", attributes: [{ name: "archimate:type", value: "Serving" }] },
    {
      externalId: "r2",
      attributes: [
        { name: "archimate:type", value: "Flow" },
        { name: "Status", value: "" },
      ],
    },
  ]);
});

describe("attributes are filtered by name, and by name and value", () => {
  const services = async (filter: string) =>
    (await ask(`{ services(filter: { ${filter} }) { totalCount } }`)).data.services.totalCount;
  const relations = async (where: string) =>
    (await ask(`{ service(ref: "service:S") { relations(where: { attributes: ${where} }) { totalCount } } }`)).data
      .service.relations.totalCount;

  test.each([
    [`attributes: { has: { name: "Object ID" } }`, 1],
    [`attributes: { has: { name: "Object ID", value: "a\\"b" } }`, 1],
    [`attributes: { has: { name: "Object ID", value: "a" } }`, 0],
    [`attributes: { has: { name: "Object" } }`, 0],
    [`attributes: { hasAny: [{ name: "x" }, { name: "Status", value: "In gebruik" }] }`, 1],
    [`attributes: { exists: false }`, 0],
    [`NOT: { attributes: { has: { name: "x" } } }`, 1],
  ])("of elements: %s", async (filter, count) => expect(await services(filter)).toBe(count));

  test.each([
    [`{ has: { name: "archimate:type" } }`, 2],
    [`{ has: { name: "archimate:type", value: "Flow" } }`, 1],
    [`{ has: { name: "Status", value: "" } }`, 1],
  ])("of relations: %s", async (where, count) => expect(await relations(where)).toBe(count));
});

test("the change log tells the attributes of a relation", async () => {
  const { data } = await ask(`{ changes(kinds: [Service], first: 10) { nodes { after } } }`);
  expect(JSON.stringify(data.changes.nodes)).toMatch(/attributes.*archimate:type.*Flow/);
});
