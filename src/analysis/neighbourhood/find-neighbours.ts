import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { walkNodesEach } from "../../repository/limits.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { asIsInForce, relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";
import type { Responsible } from "../element-count.js";

export const mostHops = 4;

export interface NeighbourOptions {
  /** Relations between a start and the farthest neighbour, 1 to 4. */
  hops: number;
  /** Types to follow, in both directions; all but those to references when left out or empty. */
  relations?: string[] | null;
  /** The day by which relations and neighbours must be in force. */
  at: string;
}

export interface Neighbour extends Responsible {
  id: string;
  kind: string;
  distance: number;
  /** The relations to what is one step nearer; `outgoing`: whether the neighbour is their source. */
  via: { type: string; id: string; outgoing: boolean }[];
}

export interface Neighbourhood {
  starts: string[];
  neighbours: Neighbour[];
  isPartial: boolean;
}

/** Relations that lead to references, and nowhere else, tell what is classified alike and not what is adjacent. */
const adjacency = metamodel.relationTypes.filter(type =>
  metamodel.relationsOfType(type).some(({ target }) => target !== Reference),
);

/** The types that are followed where some, or none, are named. */
export const followedTypes = (relations?: string[] | null): readonly string[] =>
  relations?.length ? knownTypes(relations) : adjacency;

/** All that is as-is around each of some sets of starts, nearest first and then by code, in one statement for each step. */
export async function findNeighbours(context: Context, starts: string[][], options: NeighbourOptions) {
  const { hops } = options;
  if (!Number.isInteger(hops) || hops < 1 || hops > mostHops) {
    throw new RepositoryError("BAD_USER_INPUT", `hops must be between 1 and ${mostHops}, not ${hops}.`);
  }
  const most = walkNodesEach(starts.length);
  const walks = starts.map(
    (ids): Walk => ({ starts: ids, frontier: ids, seen: new Set(ids), neighbours: [], isPartial: false }),
  );
  for (let distance = 1; distance <= hops && walks.some(({ frontier }) => frontier.length > 0); distance++) {
    const rows = groupBy(await readStep(context, walks, { ...options, most }), ({ start }) => start);
    for (const [index, walk] of walks.entries()) goOn(walk, rows.get(index) ?? [], distance, { ...options, most });
  }
  return walks.map(({ starts, neighbours, isPartial }): Neighbourhood => ({ starts, neighbours, isPartial }));
}

interface Walk extends Neighbourhood {
  frontier: string[];
  seen: Set<string>;
}

type Bounded = NeighbourOptions & { most: number };

/** All that one OPD owns is not adjacent, unless relations are chosen or the OPD is what is asked about. */
function goOn(walk: Walk, rows: StepRow[], distance: number, { relations, most }: Bounded) {
  const reached = rows.slice(0, most - walk.neighbours.length);
  walk.isPartial ||= reached.length < rows.length;
  for (const { start: _, ...row } of reached) {
    walk.neighbours.push({ ...row, distance });
    walk.seen.add(row.id);
  }
  walk.frontier = reached.filter(({ kind }) => relations?.length || kind !== Opd.name).map(({ id }) => id);
}

type StepRow = Omit<Neighbour, "distance"> & { start: number };

async function readStep(
  { database, viewer }: Context,
  walks: Walk[],
  { relations, at, most }: Bounded,
): Promise<StepRow[]> {
  const types = followedTypes(relations).join("|");
  const cypher = `UNWIND $steps AS step CALL (step) {
      UNWIND step.frontier AS id
      MATCH (x:Element {id: id})-[r:${types}]-(y:Element)
      WHERE ${visible(viewer, "x")} AND ${visible(viewer, "y")} AND ${relationValidity("r", "$at")} AND ${asIsInForce("y", "$at")}
      WITH step, x, r, y WHERE NOT y.id IN step.seen ORDER BY x.code, x.kind, type(r), x.id
      RETURN y, collect(DISTINCT {type: type(r), id: x.id, outgoing: startNode(r) = y}) AS via ORDER BY y.code, y.kind, y.id LIMIT $rows
    }
    OPTIONAL MATCH (opd:Element {id: y.responsible}) WHERE ${visible(viewer, "opd")}
    RETURN step.start AS start, y.id AS id, y.kind AS kind, y.responsible AS responsible, opd {.kind, .code, .name} AS opd, via
    ORDER BY start, y.code, y.kind, y.plateau, y.id`;
  const steps = walks.map(({ frontier, seen }, start) => ({ start, frontier, seen: [...seen] }));
  return (await database.read(cypher, { steps, at, rows: most + 1 })) as StepRow[];
}
