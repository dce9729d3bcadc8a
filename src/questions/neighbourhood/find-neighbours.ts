import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { walkNodesEach } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { responsibleFor } from "../../graph/answering.js";
import { type PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { eachLevel, layOutStep } from "../../graph/walk-levels.js";
import { typesNamed } from "../../graph/way.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import type { Responsible } from "../element-count.js";
import { apartByShown } from "../hidden-elements.js";

export const mostHops = 4;

export interface NeighbourOptions {
  /** Maximum number of relations from a start, 1–4. */
  hops: number;
  /** Relation types to follow, in both directions. Default (also for an empty list): all except those to references. */
  relations?: string[] | null;
  /** Day on which relations and neighbours must be in force. */
  at: string;
  plateau: PlateauName;
}

export interface Neighbour extends Responsible {
  id: string;
  kind: string;
  distance: number;
  /** Relations to the elements one step nearer to a start; `outgoing`: the neighbour is their source. */
  via: { type: string; id: string; outgoing: boolean; isShown: boolean }[];
  /** True if the viewer may see it. */
  isShown: boolean;
}

/** Returns the relations of a neighbour to elements that the viewer may see. */
export const viaShown = ({ via }: Neighbour): Neighbour["via"] => via.filter(({ isShown }) => isShown);

export interface Neighbourhood {
  starts: string[];
  /** Those that the viewer may see. */
  neighbours: Neighbour[];
  hidden: Neighbour[];
  isPartial: boolean;
}

/**
 * Relation types followed by default. Relations that lead only to references express classification, not adjacency; a
 * successor belongs to another architecture.
 */
const adjacency = metamodel.relationTypes.filter(
  type => type !== metamodel.supersession && metamodel.relationsOfType(type).some(({ target }) => target !== Reference),
);

/** Returns the relation types to follow. Default: `adjacency`. */
export const followedTypes = (relations?: string[] | null): readonly string[] => typesNamed(relations, adjacency);

/**
 * Returns the neighbours of each set of starts, nearest first and then by code, in one statement for each step. Walks
 * pass through hidden elements, too. Throws BAD_USER_INPUT for `hops` outside 1–4.
 */
export async function findNeighbours(context: Context, starts: string[][], options: NeighbourOptions) {
  const { hops } = options;
  if (!Number.isInteger(hops) || hops < 1 || hops > mostHops) {
    throw new RepositoryError("BAD_USER_INPUT", `hops must be between 1 and ${mostHops}, not ${hops}.`);
  }
  const most = walkNodesEach(starts.length);
  const walks = starts.map(
    (ids): Walk => ({ starts: ids, frontier: ids, seen: new Set(ids), reached: [], isPartial: false }),
  );
  await eachLevel(walks, hops, async distance => {
    const rows = groupBy(await readStep(context, walks, { ...options, most }), ({ start }) => start);
    for (const [index, walk] of walks.entries()) goOn(walk, rows.get(index) ?? [], distance, { ...options, most });
  });
  return walks.map(({ starts, reached, isPartial }): Neighbourhood => {
    const { shown: neighbours, hidden } = apartByShown(reached);
    return { starts, neighbours, hidden, isPartial };
  });
}

interface Walk {
  starts: string[];
  reached: Neighbour[];
  isPartial: boolean;
  frontier: string[];
  seen: Set<string>;
}

type Bounded = NeighbourOptions & { most: number };

/**
 * Adds one step to a walk. It does not continue from an OPD, as its elements are not adjacent to each other, unless
 * `relations` is given or the OPD is a start.
 */
function goOn(walk: Walk, rows: StepRow[], distance: number, { relations, most }: Bounded) {
  const reached = rows.slice(0, most - walk.reached.length);
  walk.isPartial ||= reached.length < rows.length;
  for (const { start: _, ...row } of reached) {
    walk.reached.push({ ...row, distance });
    walk.seen.add(row.id);
  }
  walk.frontier = reached.filter(({ kind }) => relations?.length || kind !== Opd.name).map(({ id }) => id);
}

type StepRow = Omit<Neighbour, "distance"> & { start: number };

async function readStep(context: Context, walks: Walk[], options: Bounded): Promise<StepRow[]> {
  const scope = new Scope(context.viewer, context.today);
  const steps = walks.map(({ frontier, seen }, start) => ({ start, frontier, seen: [...seen] }));
  const cypher = compileStep(scope.parameter(steps), options, scope);
  return (await context.database.read(cypher, scope.parameters)) as StepRow[];
}

function compileStep(steps: string, { relations, at, plateau, most }: Bounded, scope: Scope): string {
  const { viewer } = scope;
  const period = { day: scope.parameter(at), plateau };
  const way = { types: followedTypes(relations), direction: "BOTH", plateau } as const;
  const step = layOutStep("x", way, period.day, scope.judged);
  const isShown = (each: string) => visible(viewer, each);
  const { pattern, relation, node, source = `startNode(${relation})`, condition } = step;
  return `${scope.opening}UNWIND ${steps} AS step CALL (step) {
      UNWIND step.frontier AS id
      MATCH (x:Element {id: id}) WHERE ${visible(keeper, "x")}
      MATCH ${pattern} WHERE ${condition}
      WITH step, x, ${relation} AS r, ${node} AS y, ${source} AS source WHERE NOT y.id IN step.seen ORDER BY x.code, x.kind, type(r), x.id
      RETURN y, collect(DISTINCT {type: type(r), id: x.id, outgoing: source = y, isShown: ${isShown("x")}}) AS via ORDER BY y.code, y.kind, y.id LIMIT ${scope.parameter(most + 1)}
    }
    WITH step, y, via, ${responsibleFor("y", period, scope)} AS responsible
    OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
    RETURN step.start AS start, y.id AS id, y.kind AS kind, responsible, opd {.kind, .code, .name, .plateau} AS opd, via, ${isShown("y")} AS isShown
    ORDER BY start, y.code, y.kind, y.plateau, y.id`;
}
