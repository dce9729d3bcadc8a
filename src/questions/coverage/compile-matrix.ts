import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import { fieldsNamed, type Selection, slotOf } from "../../repository/elements/selection.js";
import { type MatrixColumn, matrixColumn } from "./matrix-column.js";

/** Part of a coverage: a subquery over the bound `nodes`, and the name of its entry in the answer. */
export interface CoveragePart {
  subquery: string;
  name: string;
  /** Cypher of the value. Default: the variable `name`. */
  value?: string;
}

/** Compiles the selected matrices. */
export const compileMatrices = (
  selection: Selection,
  { kinds }: { kinds?: Kind[] },
  scope: Scope,
  period: Period,
): CoveragePart[] =>
  fieldsNamed(selection, "matrix").map(({ alias, args }, index) => {
    const variable = `matrix${index}`;
    const subquery = compileMatrix(variable, matrixColumn(args.by as string, kinds), scope, period);
    const value = `{cells: ${variable}Cells, columns: ${variable}Columns}`;
    return { subquery, name: slotOf(alias, "matrix"), value };
  });

/**
 * Compiles Cypher that binds a matrix to the variables `nameCells` and `nameColumns`, from the bound `nodes` of a
 * coverage. A column has the number of its distinct elements. The parts are subqueries, because Neo4j treats a count
 * within COLLECT as one of the surrounding statement.
 */
function compileMatrix(name: string, { values, kinds }: MatrixColumn, scope: Scope, period: Period): string {
  const counts = kinds ? `e.kind IN ${scope.parameter(kinds)}` : "true";
  const elements = `UNWIND nodes AS each UNWIND each.elements AS e WITH each.node.code AS reference, e WHERE ${counts}
        UNWIND ${values(responsibleFor("e", period, scope), scope.viewer)} AS value`;
  return `CALL (*) { ${elements} WITH reference, value, e.kind AS kind, count(*) AS count ORDER BY reference, value, kind
        RETURN collect({reference: reference, value: value, kind: kind, count: count}) AS ${name}Cells }
      CALL (*) { ${elements} WITH DISTINCT e, value WITH value, count(*) AS count
        OPTIONAL MATCH (o:Element {id: value}) WHERE ${visible(scope.viewer, "o")}
        WITH value, o, count ORDER BY o.code, value
        RETURN collect({value: value, opd: o {.kind, .code, .name, .plateau}, count: count}) AS ${name}Columns }`;
}
