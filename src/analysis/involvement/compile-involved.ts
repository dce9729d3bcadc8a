import type { Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../../repository/reading/validity.js";
import { visible } from "../../repository/viewer.js";

/** Roles that an OPD has for the service itself. */
const ofService = ["OWNED_BY", "PERFORMED_BY", "SUPERVISED_BY"];

/** Cypher: from the bound service `s` to each `opd` with a role, and the element `through` which it has it. */
export function compileInvolved({ viewer }: Scope, day: string): string {
  const opd = `${visible(viewer, "opd")} AND ${elementValidity("opd", day)}`;
  const through = `${visible(viewer, "p")} AND ${elementValidity("p", day)}`;
  const ofProcess = (pattern: string) => `MATCH ${pattern} MATCH (p)-[o:OWNED_BY]->(opd:Opd)
        WHERE ${relationValidity("q", day)} AND ${through} AND ${relationValidity("o", day)} AND ${opd}
        RETURN type(q) AS role, p AS through, opd`;
  return `CALL (s) {
        MATCH (s)-[r:${ofService.join("|")}]->(opd:Opd) WHERE ${relationValidity("r", day)} AND ${opd} RETURN type(r) AS role, s AS through, opd
        UNION ${ofProcess("(s)-[q:REQUIRES]->(p:BusinessProcess)")}
        UNION ${ofProcess("(s)<-[q:DELIVERED_THROUGH]-(p:BusinessProcess)")}
      }`;
}
