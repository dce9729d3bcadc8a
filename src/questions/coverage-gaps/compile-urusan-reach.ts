import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { layOut, type Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import { Reference } from "../../metamodel/reference.js";

/** Taxonomies of functions. The crosswalk leads from urusan to RAB, and from RAB to RAL. */
export type FunctionTaxonomyName = "RAB" | "RAL";

/**
 * Compiles Cypher from the bound ids `units` of an Opd to its urusan. Each `u` has `targets`, a list of `{target,
 * fit}`: the nodes of the taxonomy that it is mapped to, empty without a crosswalk. If an urusan is mapped to a node
 * and also to nodes beneath it, only those beneath count.
 */
export function compileUrusanReach(taxonomy: FunctionTaxonomyName, scope: Scope, period: Period): string {
  const { day } = period;
  const readable = (node: string) => `${visible(scope.viewer, node)} AND ${elementValidity(node, day)}`;
  const finer = `EXISTS { MATCH (u)-[f:MAPPED_TO]->(finer:Reference)-[:BROADER*1..${deepestTree}]->(rab) WHERE ${relationValidity("f", day)} AND ${readable("finer")} }`;
  const carries = {
    from: "carrier",
    types: ["RESPONSIBLE_FOR"],
    direction: "OUT",
    other: Reference,
    judgesEnd: true,
  } as const;
  const carried = layOut(carries, scope, period);
  return `MATCH (carrier:Opd) WHERE carrier.id IN units AND ${visible(scope.viewer, "carrier")}
      MATCH ${carried.pattern} WHERE ${carried.condition}
      WITH DISTINCT ${carried.node} AS u
      CALL (u) {
        MATCH (u)-[m:MAPPED_TO]->(rab:Reference {taxonomy: 'RAB'})
        WHERE ${relationValidity("m", day)} AND ${readable("rab")} AND NOT ${finer}
        ${taxonomy === "RAB" ? "RETURN collect({target: rab, fit: m.fit}) AS targets" : onwardsToServices(readable, day)}
      }`;
}

/**
 * Compiles Cypher from `rab` to RAL: its own mappings, or else those of the nearest mapped node above it (with fit
 * CLOSE).
 */
const onwardsToServices = (readable: (node: string) => string, day: string) => `CALL (rab, m) {
          MATCH way = (rab)-[:BROADER*0..${deepestTree}]->(above:Reference)-[n:MAPPED_TO]->(ral:Reference {taxonomy: 'RAL'})
          WHERE ${relationValidity("n", day)} AND ${readable("ral")} AND ${readable("above")}
          WITH ral, n, above, length(way) AS distance, m, rab ORDER BY distance, ral.code
          WITH collect({target: ral, distance: distance,
            fit: CASE WHEN above = rab AND n.fit = 'EXACT' THEN m.fit ELSE 'CLOSE' END}) AS found
          RETURN [each IN found WHERE each.distance = found[0].distance] AS nearest
        }
        UNWIND nearest AS each
        RETURN collect({target: each.target, fit: each.fit}) AS targets`;
