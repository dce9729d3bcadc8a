import { expect } from "@jest/globals";
import { useRepository } from "../../support/repository.js";

const { ask, given } = useRepository();

/** Returns the effects of a loss, by code: severity, and the codes of the causes. */
export async function lossOf(of: string[], args = "") {
  const { data, errors } = await ask(
    `query ($of: [ID!]!) { impact(of: $of ${args}) { nodes { severity because { element { code } } element { code } } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  const nodes = data.impact.nodes as any[];
  return Object.fromEntries(
    nodes.map(({ element, severity, because }) => [
      element.code,
      [severity, ...because.map((each: any) => each.element.code)].join(" "),
    ]),
  );
}

let relations = 0;
/** Returns Cypher for a relation between two variables; `more` are properties. */
export const needs = (source: string, type: string, target: string, more = "") =>
  `CREATE (${source})-[:${type} {id: 'r${relations++}'${more}}]->(${target})`;

export const graph = (...lines: string[]) => given(lines.join("\n"));
export const primary = ", role: 'PRIMARY'";
export const alternative = ", role: 'ALTERNATIVE'";
export const electronic = ", method: 'ELECTRONIC'";
export const hybrid = ", method: 'HYBRID'";
