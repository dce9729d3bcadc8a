import type { Scope } from "../../repository/reading/scope.js";
import { visible } from "../../repository/viewer.js";
import type { MatrixColumn } from "./matrix-column.js";

/**
 * Cypher that puts a matrix into the variable `name`, from the bound `nodes` of a coverage: `cells`, and `columns` with
 * how many different elements each holds. Subqueries, because Neo4j takes a count within COLLECT for one of the statement
 * around it.
 */
export function compileMatrix(name: string, { values, kinds }: MatrixColumn, scope: Scope): string {
  const counts = kinds ? `e.kind IN ${scope.parameter(kinds)}` : "true";
  const elements = `UNWIND nodes AS each UNWIND each.elements AS e WITH each.node.code AS reference, e WHERE ${counts}
        UNWIND ${values} AS value`;
  return `CALL (*) { ${elements} WITH reference, value, count(*) AS count ORDER BY reference, value
        RETURN collect({reference: reference, value: value, count: count}) AS ${name}Cells }
      CALL (*) { ${elements} WITH DISTINCT e, value WITH value, count(*) AS count
        OPTIONAL MATCH (o:Element {id: value}) WHERE ${visible(scope.viewer, "o")}
        WITH value, o, count ORDER BY o.code, value
        RETURN collect({value: value, opd: o {.kind, .code, .name}, count: count}) AS ${name}Columns }`;
}
