import { visible } from "../../access/viewer.js";
import { deepestTree, limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import { asIsInForce, relationValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { counts } from "../counted.js";
import { compileUrusanReach, type FunctionTaxonomyName } from "../coverage-gaps/compile-urusan-reach.js";
import { doesItsWork, servedBy } from "../functions/served-functions.js";

export interface OutsideOptions {
  /** Ids of an Opd and its units. */
  units: string[];
  kinds: readonly Kind[];
  at: string;
}

/** Elements of an Opd that belong to none of its urusan. */
export interface FoundOutside {
  /** Ordered by code. `referenceIds`: nodes of RAB and RAL of the element. */
  rows: { elementId: string; referenceIds: string[] }[];
  urusanIds: string[];
  withoutCrosswalkIds: string[];
  isPartial: boolean;
}

/**
 * Returns the elements of an Opd that have nodes in RAB or RAL (of their own, of their process, or of the service or
 * process that they support), none of which is at, beneath or above a node that belongs to its urusan. One round trip.
 */
export async function findOutsideUrusan(
  { database, viewer, today }: Context,
  { units, kinds, at }: OutsideOptions,
): Promise<FoundOutside> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const own = scope.parameter(units);
  const ofKinds = `e.kind IN ${scope.parameter(kinds.map(({ name }) => name))}`;
  const [row] = await database.read(
    `WITH ${own} AS units ${compileReach("RAB", scope, day)} ${compileReach("RAL", scope, day)}
     WITH units, RAB, reduce(all = [], each IN RAB + RAL | all + each.ids) AS led
     CALL (*) {
       MATCH (e:Element) WHERE ${ofKinds} AND ${counts("e", { units: own, day }, scope)}
       WITH e, led, ${compileStandings(scope, day)} AS standings
       WHERE size(standings) > 0 AND none(each IN standings WHERE each.isLedTo)
       WITH e, standings ORDER BY e.code, e.id LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}
       RETURN collect({elementId: e.id, referenceIds: [each IN standings | each.id]}) AS rows
     }
     RETURN rows, [each IN RAB | each.urusan] AS urusanIds, [each IN RAB WHERE each.ids = [] | each.urusan] AS withoutCrosswalkIds`,
    scope.parameters,
  );
  const { rows, ...urusan } = row!;
  return { ...urusan, rows: rows.slice(0, limits.maxWalkNodes), isPartial: rows.length > limits.maxWalkNodes } as never;
}

/** Compiles the list of urusan of `units` with the ids of their nodes, in a variable with the name of the taxonomy. */
const compileReach = (taxonomy: FunctionTaxonomyName, scope: Scope, day: string) =>
  `CALL (*) { ${compileUrusanReach(taxonomy, scope, { day, plateau: "AS_IS" })}
       WITH u, [each IN targets | each.target.id] AS ids ORDER BY u.code RETURN collect({urusan: u.id, ids: ids}) AS ${taxonomy} }`;

/** Compiles the list of nodes of `e` in RAB and RAL. `isLedTo`: the node, or one beneath or above it, is in `led`. */
function compileStandings({ viewer }: Scope, day: string): string {
  const above = `COLLECT { MATCH (r)-[:BROADER*0..${deepestTree}]->(up:Reference) WHERE ${visible(viewer, "up")} RETURN up.id }`;
  const beneath = `COLLECT { MATCH (r)<-[:BROADER*1..${deepestTree}]-(down:Reference) WHERE ${visible(viewer, "down")} RETURN down.id }`;
  return `COLLECT {
        CALL (e) { MATCH (e)-[c:CLASSIFIED_AS|FULFILS]->(r:Reference) WHERE ${relationValidity("c", day)} RETURN r
          UNION MATCH (e)<-[s:${servedBy.join("|")}]-(b:Element) WHERE ${relationValidity("s", day)} AND ${doesItsWork("s")} AND ${visible(viewer, "b")} AND ${asIsInForce("b", day)}
          MATCH (b)-[c:CLASSIFIED_AS|FULFILS]->(r:Reference) WHERE ${relationValidity("c", day)} RETURN r
          UNION MATCH (e)<-[d:DELIVERED_THROUGH]-(p:BusinessProcess)-[c:CLASSIFIED_AS]->(r:Reference)
          WHERE ${relationValidity("d", day)} AND ${relationValidity("c", day)} AND ${visible(viewer, "p")} AND ${asIsInForce("p", day)} RETURN r }
        WITH r WHERE r.taxonomy IN ['RAB', 'RAL'] AND ${visible(viewer, "r")}
        WITH r, any(id IN ${above} + ${beneath} WHERE id IN led) AS isLedTo
        RETURN {id: r.id, isLedTo: isLedTo} ORDER BY r.code, r.id }`;
}
