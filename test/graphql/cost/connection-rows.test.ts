import { describe, expect, test } from "@jest/globals";
import { walked } from "../../questions/connections-walked.js";
import { requested } from "./cost-of.js";

const titled = walked.map(each => [`${each.type} of ${each.path.join(".")}`, each] as const);

describe.each(titled)("A row of %s", (_, { source, row }) => {
  const costOf = (selection: string) => requested(source(", first: 20", selection))!;
  const [nodes, edges] = [`nodes { ${row} }`, `edges { cursor node { ${row} } }`];
  test("costs something, and the same as node and as edge", () => {
    expect(costOf(nodes)).toBeGreaterThan(costOf("pageInfo { endCursor }"));
    expect(costOf(edges)).toBe(costOf(nodes));
  });

  test("costs both if both are selected, like two selections of nodes", () => {
    expect(costOf(`${nodes} ${edges}`)).toBe(costOf(`${nodes} again: ${nodes}`));
  });
});
