import { groupBy } from "../../common/group-by.js";
import { walkNodesEach } from "../../common/limits.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { matchReached, type StartedWalk, startWalks } from "../../graph/walk.js";
import type { Way } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { layOutAnswering } from "./lay-out-answering.js";

/** OPD with a role for an element on which the start depends, or for the start itself (distance 0). */
export interface FoundAnswering {
  role: string;
  label: string;
  opdId: string;
  elementId: string;
  distance: number;
}

/** Nearest first. `isPartial`: the result was cut at the limit of a walk. */
export interface AllAnswering {
  rows: FoundAnswering[];
  isPartial: boolean;
}

/** Owner, developer, operator, walidata, produsen data, supervisor and performer. */
export const answeringRoles = [
  "OWNED_BY",
  "DEVELOPED_BY",
  "OPERATED_BY",
  "STEWARDED_BY",
  "PRODUCED_BY",
  "SUPERVISED_BY",
  "PERFORMED_BY",
];

/** Maximum number of relations along the arrows, as for owners. */
export const deepestAnswering = 15;

/**
 * Returns, by id, the OPDs with a role for an element or for anything that it depends on, nearest first. One round
 * trip; in TO_BE one more for each level.
 */
export async function findAnswering(
  context: Context,
  ids: string[],
  at: string,
  plateau: PlateauName = "AS_IS",
): Promise<Map<string, AllAnswering>> {
  const most = walkNodesEach(ids.length);
  const reach = { types: metamodel.impactTypes, direction: "OUT", depth: deepestAnswering, withStarts: true } as const;
  const way = { ...reach, most, at, plateau };
  const starts = ids.map(id => [id]);
  const walks = await startWalks(context, starts, way);
  const scope = new Scope(context.viewer, context.today);
  const rows = await context.database.read(compileAnswering(walks, way, scope), scope.parameters);
  const byWalk = groupBy(rows as AnsweringRow[], ({ walk }) => walk);
  return new Map(
    [...byWalk].map(([walk, all]) => [
      ids[walk]!,
      { rows: all.slice(0, most).map(labelled), isPartial: all.length > most },
    ]),
  );
}

type AnsweringRow = Omit<FoundAnswering, "label"> & { walk: number; kind: string };

function compileAnswering(walks: readonly StartedWalk[], way: Way, scope: Scope): string {
  const day = scope.parameter(way.at);
  const { pattern, relation, node, condition } = layOutAnswering(answeringRoles, way, day, scope);
  const reached = matchReached(way, day, scope);
  const cypher = `UNWIND ${scope.parameter(walks)} AS walk
    CALL (walk) {
      ${reached}
      MATCH ${pattern} WHERE ${condition}
      WITH DISTINCT type(${relation}) AS role, ${node} AS opd, x, distance
      RETURN role, opd.id AS opdId, opd.code AS opdCode, x.id AS elementId, x.code AS code, x.kind AS kind, distance
      ORDER BY distance, code, elementId, role, opdCode LIMIT ${scope.parameter(way.most + 1)}
    }
    RETURN walk.index AS walk, role, opdId, elementId, kind, distance
    ORDER BY walk, distance, code, elementId, role, opdCode`;
  return scope.opening + cypher;
}

function labelled({ role, kind, opdId, elementId, distance }: AnsweringRow): FoundAnswering {
  return { role, label: metamodel.labelOf(role, [kind, Opd.name]), opdId, elementId, distance };
}
