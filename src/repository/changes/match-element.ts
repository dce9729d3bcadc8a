import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";

/**
 * Compiles the match of the element whose id is an expression. Without the hint, Neo4j would keep using a plan that
 * scans all elements, made when there were none: for thousands of rows twenty seconds instead of one.
 */
export const matchElement = (variable: string, id: string, viewer = keeper): string =>
  `MATCH (${variable}:Element {id: ${id}}) USING INDEX SEEK ${variable}:Element(id) WHERE ${visible(viewer, variable)}`;

/** Compiles the match of elements of a kind by a code, for all viewers. */
export const matchByCode = (variable: string, kind: string, code: string): string =>
  `MATCH (${variable}:${kind} {code: ${code}}) USING INDEX SEEK ${variable}:${kind}(code) WHERE ${visible(keeper, variable)}`;

/** Compiles the match of an element by the values of indexed properties, with equal names in the row. */
export const matchBy = (
  variable: string,
  label: string,
  properties: readonly string[],
  row: string,
  viewer = keeper,
): string =>
  `MATCH (${variable}:${label} {${properties.map(name => `${name}: ${row}.${name}`).join(", ")}})
   USING INDEX SEEK ${variable}:${label}(${properties.join(", ")}) WHERE ${visible(viewer, variable)}`;
