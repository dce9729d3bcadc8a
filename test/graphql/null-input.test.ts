import { beforeEach, describe, expect, test } from "@jest/globals";
import { useOddInput } from "../http/odd-input-server.js";
import { today } from "../support/repository.js";

const { ask, database, given } = useOddInput();
const codes = ({ data }: { data: any }) => data?.services?.nodes.map(({ code }: any) => code);

describe("For reading, null means the same as leaving out:", () => {
  test.each([
    ["an order's direction", "orderBy: { property: name, direction: null }"],
    [
      "every argument",
      "filter: null, orderBy: null, first: null, after: null, at: null, validity: null, plateau: null, search: null",
    ],
    [
      "every condition",
      "filter: { AND: null, OR: null, NOT: null, code: null, name: { eq: null, in: null }, supportedBy: null }",
    ],
  ])("%s, in the text", async (_, args) => {
    const answer = await ask(`{ services(${args}) { nodes { code } } }`);
    expect([answer.errors, codes(answer)]).toEqual([undefined, ["LYN-001", "LYN-002"]]);
  });

  test("the same in variables, and as the default of a variable", async () => {
    const query = `query ($order: [ServiceOrder!], $first: Int = null, $filter: ServiceFilter) {
      services(orderBy: $order, first: $first, filter: $filter) { nodes { code } } }`;
    const variables = { order: { property: "name", direction: null }, filter: { code: { ne: null } } };
    const answer = await ask(query, variables);
    expect([answer.errors, codes(answer)]).toEqual([undefined, ["LYN-001", "LYN-002"]]);
  });

  test("types of relations, beneath a mutation too", async () => {
    const read = await ask('{ service(ref: "service:LYN-001") { relations(types: null) { totalCount } } }');
    expect([read.errors, read.data.service]).toEqual([undefined, { relations: { totalCount: 0 } }]);
    const query = `mutation ($types: [RelationType!]) { updateService(ref: "service:LYN-001", expectedRev: 1, changes: {}) {
      element { relations(types: $types) { totalCount } } } }`;
    const written = await ask(query, { types: null });
    expect([written.errors, written.data.updateService.element]).toEqual([undefined, { relations: { totalCount: 0 } }]);
  });
});

describe("For writing, null removes:", () => {
  beforeEach(() =>
    given(`MATCH (s:Service {code: 'LYN-001'}), (a:Application) CREATE (s)-[:SUPPORTED_BY {id: 'r1'}]->(a)`),
  );
  const supportedBy = "supportedBy { totalCount }";
  const change = (changes: string) =>
    ask(
      `mutation { updateService(ref: "service:LYN-001", expectedRev: 1, changes: { ${changes} }) { element { ${supportedBy} } problems { rule } } }`,
    );

  test("all that is in force, of a relation to many", async () => {
    const { data } = await change("supportedBy: null");
    expect(data.updateService).toEqual({ element: { supportedBy: { totalCount: 0 } }, problems: [] });
    const [ended] = await database.read("MATCH ()-[r {id: 'r1'}]->() RETURN r.until AS until");
    expect(ended).toEqual({ until: today });
  });

  test.each([
    "supportedBy: { remove: null }",
    "supportedBy: { add: null }",
    "classifiedAs: { remove: null, add: null }",
  ])("nothing of %s", async changes => {
    const { data, errors } = await change(changes);
    expect([errors, data.updateService.element]).toEqual([undefined, { supportedBy: { totalCount: 1 } }]);
  });
});
