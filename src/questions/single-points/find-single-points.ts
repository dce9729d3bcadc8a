import type { PlateauName } from "../../graph/plateau.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { unitsChosen } from "../within-opd.js";
import { Kept } from "./kept.js";
import { rankSinglePoints, type SinglePoint } from "./rank-single-points.js";
import { readOwnedServices, readVitalGraph } from "./read-vital-graph.js";
import { StopSpread } from "./stop-spread.js";
import { Turns } from "./turns.js";
import type { VitalElement, VitalGraph } from "./vital-graph.js";

export interface Wanted {
  /** Day of validity. */
  at: string;
  plateau: PlateauName;
  /** Id or ref of an Opd: counts only services owned by it or a unit beneath it. Default: all services. */
  opd?: string | null;
  /** Kinds to list. Default: all. */
  kinds?: string[];
}

/** Ranking of the whole repository, with accessors to the details of a point. */
export interface Ranking {
  points: SinglePoint[];
  elementAt: (place: number) => VitalElement;
  /** Returns the counted services that stop with the point, by code. */
  servicesOf: (point: SinglePoint) => VitalElement[];
}

/** Cached graphs and rankings of recent requests, by state of the repository; the least recently used are evicted. */
const graphs = new Kept<VitalGraph>(2);
const rankings = new Kept<{ points: SinglePoint[]; isCounted: (place: number) => boolean }>(16);

/**
 * Returns the ranking, most stopped services first. Throws NOT_FOUND, BAD_USER_INPUT, COST_EXCEEDED or
 * DEADLINE_EXCEEDED.
 */
export async function findSinglePoints(context: Context, { at, plateau, opd, kinds }: Wanted): Promise<Ranking> {
  const units = await unitsChosen(context, opd, at, plateau);
  const state = JSON.stringify([context.viewer.fingerprint, await context.database.revision(), at, plateau]);
  const graph = await graphs.get(state, () => readVitalGraph(context, { at, plateau }));
  const { points, isCounted } = await rankings.get(`${state} ${units ?? ""}`, async () => {
    const owned = units && (await readOwnedServices(context, units, { at, plateau }));
    const isCounted = (place: number) => isServiceOf(graph.elements[place]!, owned);
    const points = await rankSinglePoints(graph, isCounted, new Turns(context.database.timeLimits.readMs));
    return { points, isCounted };
  });
  const elementAt = (place: number) => graph.elements[place]!;
  const spread = new StopSpread(graph);
  return {
    points: kinds ? ofKinds(points, place => kinds.includes(elementAt(place).kind)) : points,
    elementAt,
    servicesOf: ({ elements }) => {
      const stopped = spread.from(elements[0]!).filter(isCounted);
      return stopped.sort((one, other) => one - other).map(elementAt);
    },
  };
}

const isServiceOf = ({ kind, id }: VitalElement, owned?: Set<string>) =>
  kind === Service.name && (!owned || owned.has(id));

/** Filters the listed elements of a chain by kind; the folding of chains does not depend on kinds. */
function ofKinds(points: SinglePoint[], isWanted: (place: number) => boolean): SinglePoint[] {
  return points
    .map(point => ({ ...point, elements: point.elements.filter(isWanted) }))
    .filter(({ elements }) => elements.length > 0);
}
