import { expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { restrictedMark } from "../../../src/access/restricted.js";
import { localViewer } from "../../../src/access/viewer.js";
import type { Row } from "../../../src/database/database.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { overriding } from "../../support/overriding.js";
import { today, useRepository } from "../../support/repository.js";

const { database } = useRepository();

/** Returns the statements of a request. */
async function statementsOf(source: string, variableValues: Row = {}) {
  const sent: { cypher: string; parameters: Row }[] = [];
  const recording = overriding(database, {
    write: () => Promise.reject(new Error("reads only")),
    tryOut: () => Promise.reject(new Error("reads only")),
    read(cypher: string, parameters: Row = {}) {
      sent.push({ cypher, parameters });
      return database.read(cypher, parameters);
    },
  });
  const contextValue = createContext({ database: recording, viewer: localViewer, today });
  const { errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return sent;
}

const list = `query ($filter: ServiceFilter, $first: Int, $after: String, $wide: Boolean = false) {
  services(filter: $filter, first: $first, after: $after) { nodes { code ownedBy { name } supportedBy(first: $first) @include(if: $wide) { nodes { name } } } } }`;

test("Other values of its variables are the same text, which Neo4j plans once; another shape is another", async () => {
  const textOf = async (variables: Row) => (await statementsOf(list, variables)).map(({ cypher }) => cypher).join();
  const text = await textOf({ filter: { code: { eq: "A" }, ownedBy: { some: { code: { eq: "DKP" } } } }, first: 3 });
  expect(await textOf({ filter: { code: { eq: "B" }, ownedBy: { some: { code: { eq: "X" } } } }, first: 50 })).toBe(
    text,
  );
  expect(await textOf({ filter: { code: { ne: "B" }, ownedBy: { some: { code: { eq: "X" } } } }, first: 50 })).not.toBe(
    text,
  );
  expect(
    await textOf({ filter: { code: { eq: "A" }, ownedBy: { some: { code: { eq: "DKP" } } } }, first: 3, wide: true }),
  ).not.toBe(text);
});

test("Unselected data is not read: no rows for a count, no relation for its elements, no key without a cursor", async () => {
  for (const query of [
    "{ services { totalCount } }",
    "{ services(first: 0) { totalCount nodes { name } } }",
    `{ services(first: 0) { facets(by: [method]) { missing } } }`,
  ]) {
    const [statement] = await statementsOf(query);
    expect(statement!.cypher).not.toContain("ORDER BY n");
  }
  const cypherOf = async (beneath: string) =>
    (await statementsOf(`{ services { nodes { supportedBy { ${beneath} } } } }`))[0]!.cypher;
  const mark = restrictedMark(localViewer, "n2");
  expect(await cypherOf("nodes { name }")).toContain(`RETURN [n2.name, ${mark}] }`);
  expect(await cypherOf("edges { relation { role } node { name } }")).toContain(
    `RETURN [[n2.name, ${mark}], [r1.role]] }`,
  );
  expect(await cypherOf("edges { cursor }")).toContain(`RETURN [[${mark}], [n2.code, n2.id]`);
});

test("A filter is evaluated once, however many parts of the answer use it", async () => {
  const filter = `filter: { supportedBy: { some: { code: { eq: "APP" } } } }`;
  const parts = `totalCount facets(by: [method, ownedBy]) { missing } nodes { name }`;
  const [statement] = await statementsOf(`{ services(${filter}) { ${parts} } }`);
  expect(statement!.cypher.match(/SUPPORTED_BY/g)).toHaveLength(1);
});

/** Plan operators that read all elements of a kind, which an index avoids. */
const scans = /AllNodesScan|NodeByLabelScan|NodeIndexScan/;

async function operatorsOf(query: string): Promise<string> {
  const [statement] = await statementsOf(query);
  return explain(statement!.cypher, statement!.parameters);
}

async function explain(cypher: string, parameters: Row): Promise<string> {
  const session = (database as any).connections.driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${cypher}`, parameters);
    const walk = ({ operatorType, children }: any): string[] => [operatorType, ...children.flatMap(walk)];
    return walk(summary.plan).join(" ");
  } finally {
    await session.close();
  }
}

test.each([
  ["by id", `{ service(ref: "0b5c0f8e-6f0c-4c3e-9d5c-0123456789ab") { name } }`],
  ["by ref", `{ service(ref: "service:LYN-001") { name ownedBy { name } } }`],
  ["by code", `{ services(filter: { code: { eq: "LYN-001" } }) { nodes { name } } }`],
  ["by its owner", `{ services(filter: { ownedBy: { some: { code: { eq: "DKP" } } } }) { nodes { name } } }`],
  [
    "by what it rests on, three levels down",
    `{ services(filter: { supportedBy: { some: { runsOn: { some: { hostedOn: { some: { code: { eq: "DC" } } } } } } } }) { nodes { name } } }`,
  ],
  ["by its reference", `{ reference(ref: "reference:RAL.01") { name classifies { totalCount } } }`],
  ["by the identifier of another system", `{ elementByExternalId(externalId: "7", source: "SIA") { name } }`],
])("An element is found %s without looking at every other", async (_what, query) => {
  expect(await operatorsOf(query)).not.toMatch(scans);
});

test("A page uses the index of codes, with ids only if two elements may have one code", async () => {
  const orderOf = async (query: string) =>
    (await statementsOf(query))
      .at(-1)!
      .cypher.match(/(?<=ORDER BY )n\d+\.code.*?(?= LIMIT)/g)!
      .join("; ");
  expect(await operatorsOf("{ services { nodes { name } } }")).not.toMatch(/Sort|Top/);
  expect(await orderOf("{ services { nodes { supportedBy { nodes { name } } } } }")).toBe("n0.code; n2.code");
  expect(await orderOf("{ references { nodes { name } } }")).toBe("n0.code, n0.id");
  expect(await orderOf("{ services { nodes { classifiedAs { nodes { name } } } } }")).toBe("n0.code; n2.code, n2.id");
  expect(await orderOf("{ applications { nodes { replaces { nodes { name } } } } }")).toBe("n0.code; n2.code, n2.id");
  expect(await orderOf("{ services(plateau: TO_BE) { nodes { name } } }")).toBe("n0.code, n0.id");
});
