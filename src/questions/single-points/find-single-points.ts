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
  /** The day. */
  at: string;
  plateau: PlateauName;
  /** Id or ref of an Opd: only services that it or a unit beneath it owns are counted. */
  opd?: string | null;
  /** Only elements of these kinds. */
  kinds?: string[];
}

/** A ranking of the whole repository, and how to look closer at one place of it. */
export interface Ranking {
  points: SinglePoint[];
  elementAt: (place: number) => VitalElement;
  /** The counted services that stop with one, by code. */
  servicesOf: (point: SinglePoint) => VitalElement[];
}

/** As many states of the graph and questions as are asked again and again; older ones are worked out anew. */
const graphs = new Kept<VitalGraph>(2);
const rankings = new Kept<{ points: SinglePoint[]; isCounted: (place: number) => boolean }>(16);

/** Without kinds every element, most stopped services first. Throws NOT_FOUND, BAD_USER_INPUT, COST_EXCEEDED, DEADLINE_EXCEEDED. */
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

/** Kinds choose what is listed of a chain, never what is folded. */
function ofKinds(points: SinglePoint[], isWanted: (place: number) => boolean): SinglePoint[] {
  return points
    .map(point => ({ ...point, elements: point.elements.filter(isWanted) }))
    .filter(({ elements }) => elements.length > 0);
}
