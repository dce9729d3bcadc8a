import { layOut, type Period } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { Application } from "../../metamodel/application.js";
import { Element, type End, type Kind } from "../../metamodel/define/index.js";
import { isOwnedBy } from "../counted.js";
import { doesItsWork, functionTaxonomies, servedBy } from "../functions/served-functions.js";

/** Arguments of a coverage, as Cypher parameters and variables. */
export interface CoverageQuestion {
  taxonomy: string;
  version: string;
  level: string;
  /** Kinds of elements that count. Default: all. */
  kinds?: Kind[];
}

/** Relationship types from an element to a reference node. */
const pointsAt = ["CLASSIFIED_AS", "FULFILS", "EVIDENCES", "FUNDED_BY"];

/** Compiles Cypher from a bound `r` to each counted `e` at it: directly, by its process, or by what it supports. */
export function compilePointing({ kinds }: Pick<CoverageQuestion, "kinds">, scope: Scope, period: Period): string {
  const lead = (from: string, types: readonly string[], direction: "IN" | "OUT", other: End) =>
    layOut({ from, types, direction, other, judgesEnd: other === Element }, scope, period);
  const counts = allOf([
    kinds ? `e.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true",
    `(opd IS NULL OR ${isOwnedBy("e", "units", scope, period)})`,
  ]);
  const itself = lead("r", pointsAt, "IN", Element);
  const process = lead("r", ["CLASSIFIED_AS"], "IN", Element);
  const delivered = lead(process.node, ["DELIVERED_THROUGH"], "OUT", Element);
  const served = lead("pointing", servedBy, "OUT", Element);
  const serves = `r.taxonomy IN ${functionTaxonomies} AND ${served.condition} AND ${doesItsWork(served.relation)}`;
  const onwards =
    kinds?.includes(Application) === false
      ? ""
      : `UNION MATCH ${served.pattern} WHERE ${serves} RETURN ${served.node} AS e`;
  return `CALL (*) { MATCH ${itself.pattern} WHERE ${itself.condition} RETURN ${itself.node} AS pointing
          UNION MATCH ${process.pattern} WHERE ${process.condition} MATCH ${delivered.pattern} WHERE ${delivered.condition} RETURN ${delivered.node} AS pointing }
        CALL (*) { RETURN pointing AS e ${onwards} }
        WITH e WHERE ${counts}`;
}
