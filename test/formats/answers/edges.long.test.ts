import { expect, test } from "@jest/globals";
import { print } from "graphql";
import { documentTables } from "../../../src/formats/answers/answer-tables.js";
import { schema } from "../../../src/graphql/schema.js";
import { useSample } from "../../support/repository.js";

const repository = useSample();

/** All tables of a document: the name, the headers and the rows of each. */
async function tablesOf(source: string) {
  const ask = async (document: Parameters<typeof print>[0], variables: object) => {
    const { data, errors } = await repository.ask(print(document), { ...variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const tables = await documentTables(schema, source, {}, { ask, choose: sheets => sheets });
  const read = tables.map(async ({ sheet, rows }) => {
    const pages: unknown[] = [];
    for await (const page of rows) pages.push(...page);
    return { name: sheet.name, headers: sheet.columns.map(({ header }) => header), rows: pages };
  });
  return Promise.all(read);
}

test.each([
  ["a walk", `impact(of: ["infrastructure:SRV-DB"], first: 7)`, "distance element { code name } via { type }"],
  ["pairs", "overlaps(kinds: [Application], first: 2)", "score elements { code } reasons { label }"],
  ["findings", `findings(opd: "opd:DISKOMINFO", first: 10)`, "message element { code }"],
])("A table of %s is the same by edges as by nodes, over all pages", async (_what, field, row) => {
  const byNodes = await tablesOf(`query { ${field} { totalCount nodes { ${row} } } }`);
  const byEdges = await tablesOf(`query { ${field} { totalCount edges { cursor node { ${row} } } } }`);
  expect(byEdges).toEqual(byNodes);
  const [list, summary] = byNodes as [any, any];
  expect(list.rows.length).toBeGreaterThan(1);
  expect(summary.rows).toEqual([[list.rows.length]]);
});

test("A list within a row ends in … by edges as by nodes, if it has another page", async () => {
  const tableBy = (services: string) =>
    tablesOf(`query { singlePointsOfFailure(first: 500) { nodes { stops services(first: 1) { ${services} } } } }`);
  const byNodes = await tableBy("nodes { code }");
  expect(await tableBy("edges { node { code } }")).toEqual(byNodes);
  expect(JSON.stringify(byNodes)).toContain("…");
});
