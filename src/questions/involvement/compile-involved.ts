import { layOut, type Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import { BusinessProcess } from "../../metamodel/business-process.js";
import type { End } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";

/** Relationship types from a service to the OPDs with a role for the service itself. */
const ofService = ["OWNED_BY", "PERFORMED_BY", "SUPERVISED_BY"];

/**
 * Compiles Cypher from the bound service `s` to each `opd` with a role, and to the element `through` that gives it the
 * role.
 */
export function compileInvolved(scope: Scope, period: Period): string {
  const lead = (from: string, types: string[], direction: "IN" | "OUT", other: End) =>
    layOut({ from, types, direction, other, judgesEnd: true }, scope, period);
  const itself = lead("s", ofService, "OUT", Opd);
  const throughProcess = (type: string, direction: "IN" | "OUT") => {
    const process = lead("s", [type], direction, BusinessProcess);
    const owner = lead(process.node, ["OWNED_BY"], "OUT", Opd);
    return `MATCH ${process.pattern} WHERE ${process.condition} MATCH ${owner.pattern} WHERE ${owner.condition}
          RETURN '${type}' AS role, ${process.node} AS through, ${owner.node} AS opd`;
  };
  return `CALL (s) {
        MATCH ${itself.pattern} WHERE ${itself.condition} RETURN type(${itself.relation}) AS role, s AS through, ${itself.node} AS opd
        UNION ${throughProcess("REQUIRES", "OUT")}
        UNION ${throughProcess("DELIVERED_THROUGH", "IN")}
      }`;
}
