import { beforeAll, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import { createContext } from "../../../src/repository/context.js";
import { element } from "../../support/element.js";
import { today, useEmptyRepository } from "../../support/repository.js";

const { database, given } = useEmptyRepository();

beforeAll(() =>
  given(`${element("open", "Application", "OPEN", ", publicIp: '10.0.0.1', applicationStatus: 'ACTIVE'")}
    ${element("hidden", "Application", "RHS", ", confidentiality: 'RESTRICTED', annualCostRupiah: 5, applicationStatus: 'ACTIVE'")}
    ${element("control", "SecurityControl", "KTR", ", confidentiality: 'RESTRICTED'")}
    CREATE (control)-[:PROTECTS {id: 'p1'}]->(open)`),
);

/** Returns the refs of the RESTRICTED elements that an aggregation shows. */
async function recorded(args: string, selection: string): Promise<string[]> {
  const { schema } = await import("../../../src/graphql/schema.js");
  const found = new Set<string>();
  const onRestricted = ({ code }: { code: string }) => found.add(code);
  const contextValue = createContext({ database, viewer: localViewer, today, onRestricted });
  const source = `{ aggregate(elements: { applications: {} }, ${args}) { ${selection} } }`;
  const { errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return [...found].sort();
}

const shown = "nodes { first { value } count }";

test.each([
  ["texts of RESTRICTED elements", `by: { name: "code" }`, shown, ["RHS"]],
  ["texts at the other end of a relation", `by: { name: "protectedBy.name" }`, shown, ["KTR"]],
  ["RESTRICTED elements at the other end", `by: { name: "protectedBy" }`, shown, ["KTR"]],
  ["a RESTRICTED property, but no value that an element lacks", `by: { name: "publicIp" }`, shown, ["OPEN"]],
  ["both dimensions", `by: [{ name: "code" }, { name: "publicIp" }]`, shown, ["OPEN", "RHS"]],
  ["no value from a fixed list, which is shared", `by: { name: "applicationStatus" }`, shown, []],
  ["no group that is not selected", `by: { name: "code" }`, "totalCount total { count } nodes { count }", []],
  ["the smallest number", `measure: "annualCostRupiah"`, "total { min }", ["RHS"]],
  ["the sum of each group", `by: { name: "applicationStatus" }, measure: "annualCostRupiah"`, "nodes { sum }", ["RHS"]],
  ["not how many are recorded", `measure: "annualCostRupiah"`, "total { count recorded } nodes { recorded }", []],
])("an aggregation records %s", async (_, args, selection, refs) => {
  expect(await recorded(args, selection)).toEqual(refs);
});
