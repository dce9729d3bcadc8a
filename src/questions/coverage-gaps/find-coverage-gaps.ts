import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { compileFilter, type Filter } from "../../repository/elements/filter.js";
import { breadcrumbsOf } from "../breadcrumbs.js";
import { compilePointing } from "../coverage/compile-pointing.js";
import { decisionHolds, excusing } from "../decision-holds.js";
import { bindUnits, refuseOtherKind } from "../within-opd.js";
import { compileUrusanReach, type FunctionTaxonomyName } from "./compile-urusan-reach.js";

export interface GapOptions {
  taxonomy: FunctionTaxonomyName;
  level: number;
  /** Kinds of elements that may cover a node. Default: all. */
  kinds?: Kind[];
  /** Filter of the reference nodes that count. Default: all nodes. */
  filter?: Filter | null;
  at: string;
  /** Default: AS_IS. */
  plateau?: PlateauName;
}

/**
 * Node that belongs to an urusan of the OPD and that no element covers. Ids only; breadcrumbs from the root downwards.
 */
export interface FoundGap {
  id: string;
  because: { urusanId: string; fit: string | null }[];
  breadcrumbs: string[];
}

/** Counts of the nodes that belong to the urusan of one Opd: `references` = `covered` + `setAside` + number of gaps. */
export interface FoundGaps {
  references: number;
  covered: number;
  setAside: number;
  gaps: FoundGap[];
  /** Urusan that the viewer may see. */
  urusanIds: string[];
  withoutCrosswalkIds: string[];
  /** Urusan that the viewer may not see. */
  hiddenElements: { kind: string }[];
}

/**
 * Returns the gaps of each of the Opds, by code, in one round trip, judged on everything. Throws BAD_USER_INPUT for an element that is not an
 * Opd and for a level that the taxonomy does not have.
 */
export async function findCoverageGaps(
  { database, viewer, today }: Context,
  opds: string[],
  options: GapOptions,
): Promise<Map<string, FoundGaps>> {
  const scope = new Scope(viewer, today);
  const cypher = compileGaps(scope.parameter(opds), options, scope);
  const rows = await database.read(scope.opening + cypher, scope.parameters);
  return new Map(
    rows.map(({ opd, units, levels, ...found }) => {
      if (units === 0) refuseOtherKind();
      refuseUnknownLevel(options, levels);
      return [opd, found as FoundGaps];
    }),
  );
}

function refuseUnknownLevel({ taxonomy, level }: GapOptions, levels: number[]) {
  if (!levels.includes(level)) {
    throw new RepositoryError("BAD_USER_INPUT", `${taxonomy} has no level ${level}. Use one of extensions.levels.`, {
      levels,
    });
  }
}

function compileGaps(
  opds: string,
  { taxonomy, level, kinds, filter, at, plateau = "AS_IS" }: GapOptions,
  scope: Scope,
): string {
  const day = scope.parameter(at);
  const period = { day, plateau };
  const atLevel = scope.parameter(level);
  const chosen = filter ? compileFilter(filter, Reference, "node", scope, period) : "true";
  const counts = `node.level = ${atLevel} AND ${visible(scope.viewer, "node")} AND ${elementValidity("node", day)} AND ${chosen}`;
  const isShown = visible(scope.viewer, "each.urusan");
  return `UNWIND ${opds} AS opd
    ${bindUnits(scope.judged, period)}
    CALL (*) { ${compileUrusanReach(taxonomy, scope.judged, period)}
      WITH u, targets ORDER BY u.code RETURN collect({urusan: u, targets: targets}) AS carried }
    CALL (*) { UNWIND carried AS each UNWIND each.targets AS to WITH each.urusan AS u, to.target AS target, to.fit AS fit
      CALL (*) {
        MATCH (node:Reference)-[:BROADER*0..${deepestTree}]->(target) WHERE ${counts} RETURN node, fit AS nodeFit
        UNION MATCH (target)-[:BROADER*1..${deepestTree}]->(node:Reference) WHERE ${counts} RETURN node, 'CLOSE' AS nodeFit }
      WITH node, u, min(CASE nodeFit WHEN 'EXACT' THEN 0 WHEN 'CLOSE' THEN 1 ELSE 2 END) AS fit
      ORDER BY node.code, node.id, u.code
      WITH node, collect(CASE WHEN ${visible(scope.viewer, "u")} THEN {urusanId: u.id, fit: ['EXACT', 'CLOSE', null][fit]} END) AS because
      CALL (*) { MATCH (node)<-[:BROADER*0..${deepestTree}]-(r:Reference) ${compilePointing({ kinds }, scope.judged, period)} RETURN count(e) > 0 AS isCovered }
      WITH node, because, CASE WHEN isCovered THEN 'COVERED' WHEN ${isSetAside(scope.judged, day)} THEN 'SET_ASIDE' ELSE 'GAP' END AS standing
      ORDER BY node.code, node.id
      RETURN collect({id: node.id, because: because, standing: standing, breadcrumbs: ${breadcrumbsOf("node", scope)}}) AS nodes }
    RETURN opd, size(units) AS units, ${levels(taxonomy, scope)} AS levels, size(nodes) AS references,
      [each IN nodes WHERE each.standing = 'GAP' | each {.id, .because, .breadcrumbs}] AS gaps,
      size([each IN nodes WHERE each.standing = 'COVERED']) AS covered, size([each IN nodes WHERE each.standing = 'SET_ASIDE']) AS setAside,
      [each IN carried WHERE ${isShown} | each.urusan.id] AS urusanIds, [each IN carried WHERE each.targets = [] AND ${isShown} | each.urusan.id] AS withoutCrosswalkIds,
      [each IN carried WHERE NOT ${isShown} | {kind: each.urusan.kind}] AS hiddenElements`;
}

const levels = (taxonomy: string, scope: Scope) =>
  `COLLECT { MATCH (l:Reference {taxonomy: ${scope.parameter(taxonomy)}}) WHERE ${visible(scope.viewer, "l")} RETURN DISTINCT l.level }`;

/**
 * Compiles the condition that a decision in force on the day sets the node aside. The decision concerns the node or a
 * node above it, and names this Opd or no Opd.
 */
function isSetAside(scope: Scope, day: string): string {
  const { viewer } = scope;
  const names = (which: string) =>
    `EXISTS { MATCH (d)-[w:CONCERNS]->(whose:Opd) WHERE ${which} AND ${visible(viewer, "whose")} AND ${relationValidity("w", day)} }`;
  return `EXISTS { MATCH (node)-[:BROADER*0..${deepestTree}]->(about:Reference)<-[k:CONCERNS]-(d:Decision)
        WHERE ${visible(viewer, "about")} AND ${relationValidity("k", day)} AND ${decisionHolds("d", excusing, day, scope)}
          AND (NOT ${names("true")} OR ${names("whose.id IN units")}) }`;
}
