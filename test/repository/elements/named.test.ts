import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { nobody } from "../../support/viewers.js";

const { ask, given } = useRepository();

/** A service that had another application until the end of 2024. */
const moved = [
  element("old", "Application", "OLD"),
  element("new", "Application", "NEW"),
  element("s1", "Service", "S1"),
  "CREATE (s1)-[:SUPPORTED_BY {id: '1', until: '2025-01-01'}]->(old), (s1)-[:SUPPORTED_BY {id: '2', since: '2025-01-01'}]->(new)",
].join("\n");

test("a named element is shown as of a day, by its kind, by any kind and in a list of refs", async () => {
  await given(moved);
  const beneath = "... on Service { supportedBy { nodes { code } } }";
  const { data, errors } = await ask(`{
    now: service(ref: "service:S1") { ${beneath} }
    past: service(ref: "service:S1", at: "2024-06-01") { ${beneath} }
    any: element(ref: "service:S1", at: "2024-06-01") { ${beneath} }
    several: elements(refs: ["service:S1"], at: "2024-06-01") { ${beneath} } }`);
  expect(errors).toBeUndefined();
  const [before, after] = ["OLD", "NEW"].map(code => ({ supportedBy: { nodes: [{ code }] } }));
  expect(data).toEqual({ now: after, past: before, any: before, several: [before] });
});

test("a node is found by its id alone, of whatever kind, and by nobody who may not see it", async () => {
  await given(moved);
  const { data: named } = await ask(`{ service(ref: "service:S1") { id } }`);
  const query = `query ($id: ID!) { node(id: $id) { __typename id ... on Service { ref supportedBy { nodes { code } } } } }`;
  const found = await ask(query, { id: named.service.id });
  expect(found.errors).toBeUndefined();
  expect(found.data.node).toEqual({
    ...{ __typename: "Service", id: named.service.id, ref: "service:S1" },
    supportedBy: { nodes: [{ code: "NEW" }] },
  });
  expect((await ask(query, { id: "service:S1" })).data).toEqual({ node: null });
  expect((await ask(query, { id: named.service.id }, nobody)).data).toEqual({ node: null });
});

test("the changes of one element are read by its ref, and by its id once it is deleted", async () => {
  const write = (mutation: string) => ask(`mutation { ${mutation} { element { id } problems { rule } } }`);
  const { data } = await write(`createService(input: { code: "A", name: "a" })`);
  await write(`createService(input: { code: "B", name: "b" })`);
  await write(`updateService(ref: "service:A", expectedRev: 1, changes: { name: "aa" })`);
  const query = `query ($element: ID) { changes(element: $element) { totalCount nodes { action name } } }`;
  const changes = async (element: string) => (await ask(query, { element })).data?.changes;
  const kept = [
    { action: "CREATED", name: "a" },
    { action: "UPDATED", name: "aa" },
  ];
  expect(await changes("service:A")).toEqual({ totalCount: 2, nodes: kept });
  const { id } = data.createService.element;
  await write(`delete(ref: "service:A", expectedRev: 2)`);
  expect(await changes(id)).toEqual({ totalCount: 3, nodes: [...kept, { action: "DELETED", name: "aa" }] });
  for (const [element, viewer] of [
    ["service:NONE", undefined],
    [id, nobody],
  ] as const) {
    const { errors } = await ask(query, { element }, viewer);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_FOUND" });
  }
});
