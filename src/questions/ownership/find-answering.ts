import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { walkNodesEach } from "../../common/limits.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { matchReached, type StartedWalk, startWalks } from "../../graph/walk.js";
import type { Way } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import type { Context } from "../../repository/context.js";
import { type Hiding, hiddenAmong } from "../hidden-elements.js";
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
export interface AllAnswering extends Hiding {
  /** Rows of which the viewer may see both ends. */
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
 * Returns, by id, the OPDs with a role for an element or for anything that it depends on, nearest first, judged on
 * everything. One round trip; in TO_BE one more for each level.
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
  const walks = await startWalks({ ...context, viewer: keeper }, starts, way);
  const scope = new Scope(context.viewer, context.today);
  const rows = await context.database.read(compileAnswering(walks, way, scope), scope.parameters);
  const byWalk = groupBy(rows as AnsweringRow[], ({ walk }) => walk);
  return new Map([...byWalk].map(([walk, all]) => [ids[walk]!, present(all, most)]));
}

type AnsweringRow = Omit<FoundAnswering, "label"> & {
  walk: number;
  kind: string;
  isOpdShown: boolean;
  isShown: boolean;
};

function present(all: AnsweringRow[], most: number): AllAnswering {
  const rows = all.slice(0, most);
  const ends = rows.flatMap(({ opdId, isOpdShown, elementId, kind, isShown }) => [
    { id: opdId, kind: Opd.name, isShown: isOpdShown },
    { id: elementId, kind, isShown },
  ]);
  return {
    rows: rows.filter(({ isOpdShown, isShown }) => isOpdShown && isShown).map(labelled),
    hiddenElements: hiddenAmong(ends),
    isPartial: all.length > most,
  };
}

function compileAnswering(walks: readonly StartedWalk[], way: Way, scope: Scope): string {
  const day = scope.parameter(way.at);
  const { pattern, relation, node, condition } = layOutAnswering(answeringRoles, way, day, scope.judged);
  const reached = matchReached(way, day, scope.judged);
  const [isOpdShown, isShown] = ["opd", "x"].map(each => visible(scope.viewer, each));
  const cypher = `UNWIND ${scope.parameter(walks)} AS walk
    CALL (walk) {
      ${reached}
      MATCH ${pattern} WHERE ${condition}
      WITH DISTINCT type(${relation}) AS role, ${node} AS opd, x, distance
      RETURN role, opd.id AS opdId, opd.code AS opdCode, x.id AS elementId, x.code AS code, x.kind AS kind, distance, ${isOpdShown} AS isOpdShown, ${isShown} AS isShown
      ORDER BY distance, code, elementId, role, opdCode LIMIT ${scope.parameter(way.most + 1)}
    }
    RETURN walk.index AS walk, role, opdId, elementId, kind, distance, isOpdShown, isShown
    ORDER BY walk, distance, code, elementId, role, opdCode`;
  return scope.opening + cypher;
}

function labelled({ role, kind, opdId, elementId, distance }: AnsweringRow): FoundAnswering {
  return { role, label: metamodel.labelOf(role, [kind, Opd.name]), opdId, elementId, distance };
}
