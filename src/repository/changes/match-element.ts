import { visible } from "../../access/viewer.js";
import { keeper } from "./keeper.js";

/**
 * Cypher: the element with the id in an expression. The hint keeps a plan from scanning all elements that was made, and is
 * kept, while there were none: over thousands of rows that is the difference between one second and twenty.
 */
export const matchElement = (variable: string, id: string, viewer = keeper): string =>
  `MATCH (${variable}:Element {id: ${id}}) USING INDEX SEEK ${variable}:Element(id) WHERE ${visible(viewer, variable)}`;

/** Cypher: elements of a kind by the code in an expression, whoever may see them. */
export const matchByCode = (variable: string, kind: string, code: string): string =>
  `MATCH (${variable}:${kind} {code: ${code}}) USING INDEX SEEK ${variable}:${kind}(code) WHERE ${visible(keeper, variable)}`;

/** Cypher: the element of a label by the values of indexed properties, named the same in a row. */
export const matchBy = (
  variable: string,
  label: string,
  properties: readonly string[],
  row: string,
  viewer = keeper,
): string =>
  `MATCH (${variable}:${label} {${properties.map(name => `${name}: ${row}.${name}`).join(", ")}})
   USING INDEX SEEK ${variable}:${label}(${properties.join(", ")}) WHERE ${visible(viewer, variable)}`;
