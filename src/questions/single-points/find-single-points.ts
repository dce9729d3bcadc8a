import { keeper } from "../../access/keeper.js";
import type { Viewer } from "../../access/viewer.js";
import { idsShown } from "../../graph/ids-shown.js";
import type { PlateauName } from "../../graph/plateau.js";
import { OUTSIDE } from "../../graph/responsible.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { apartBy, learnsOfHidden } from "../hidden-elements.js";
import { unitsChosen } from "../within-opd.js";
import { Kept } from "./kept.js";
import { type Judging, rankSinglePoints, type SinglePoint } from "./rank-single-points.js";
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

/** Services that stop with a point, by code. `opds`: number of their OPDs that the viewer may see. */
export interface Stopped {
  shown: VitalElement[];
  hidden: VitalElement[];
  opds: number;
}

/** Ranking of the whole repository, with accessors to the details of a point. */
export interface Ranking {
  points: SinglePoint[];
  /** Elements of the ranking that the viewer may not see. */
  hidden: VitalElement[];
  elementAt: (place: number) => VitalElement;
  servicesOf: (point: SinglePoint) => Stopped;
}

/** Returns true for the id of an element or OPD that the viewer may see. */
type IsShownId = (id: string) => boolean;

/** Ranking for a viewer. */
interface KeptRanking extends Judging {
  points: SinglePoint[];
  isShownId: IsShownId;
}

/** Graphs, sights and rankings by state of the repository; the least recently used are evicted. */
const newMemory = () => ({
  graphs: new Kept<VitalGraph>(2),
  sights: new Kept<IsShownId>(8),
  rankings: new Kept<KeptRanking>(16),
});

const ofRecentRequests = newMemory();
const ofAsIf = new WeakMap<object, typeof ofRecentRequests>();

/** Returns the cache of a context. A request that is answered as if operations had been applied has its own. */
function memoryOf({ asIf }: Context) {
  if (!asIf) return ofRecentRequests;
  const memory = ofAsIf.get(asIf) ?? newMemory();
  ofAsIf.set(asIf, memory);
  return memory;
}

/**
 * Returns the ranking, most stopped services first. It is worked out over everything; the viewer gets the elements that
 * the viewer may see. Throws NOT_FOUND, BAD_USER_INPUT, COST_EXCEEDED or DEADLINE_EXCEEDED.
 */
export async function findSinglePoints(context: Context, wanted: Wanted): Promise<Ranking> {
  const { at, plateau, opd, kinds } = wanted;
  const units = await unitsChosen(context, opd, at, plateau);
  const { graphs, sights, rankings } = memoryOf(context);
  const state = JSON.stringify([await context.database.revision(), at, plateau]);
  const ofViewer = `${state} ${context.viewer.fingerprint}`;
  const judging = { ...context, viewer: keeper };
  // The plan of the to-be architecture is the part that the viewer may see.
  const graph = await graphs.get(plateau === "TO_BE" ? ofViewer : state, () =>
    readVitalGraph(judging, { at, plateau }),
  );
  const ranking = await rankings.get(`${ofViewer} ${units ?? ""}`, async () => {
    const owned = units && (await readOwnedServices(judging, units, { at, plateau }));
    return rank(context, graph, await sights.get(ofViewer, () => sightOn(context, graph)), owned);
  });
  const isWanted = ({ kind }: VitalElement) => !kinds || kinds.includes(kind);
  return showTo(context.viewer, ranking, graph, isWanted);
}

const sightOn = (context: Context, { elements }: VitalGraph): Promise<IsShownId> =>
  idsShown(
    context,
    elements.flatMap(({ id, responsible }) => (responsible === null ? [id] : [id, responsible])),
  );

async function rank(
  { database }: Context,
  graph: VitalGraph,
  isShownId: IsShownId,
  owned?: Set<string>,
): Promise<KeptRanking> {
  const isCounted = (place: number) => isServiceOf(graph.elements[place]!, owned);
  const isShown = (place: number) => isShownId(graph.elements[place]!.id);
  const turns = new Turns(database.timeLimits.readMs);
  const points = await rankSinglePoints(graph, { isCounted, isShown }, turns);
  return { points, isCounted, isShown, isShownId };
}

const isServiceOf = ({ kind, id }: VitalElement, owned?: Set<string>) =>
  kind === Service.name && (!owned || owned.has(id));

/**
 * Returns what a viewer gets of a ranking. The folding of chains does not depend on kinds. Officials also get points that
 * stop only services that they may not see.
 */
function showTo(
  viewer: Viewer,
  { points, isCounted, isShown, isShownId }: KeptRanking,
  graph: VitalGraph,
  isWanted: (element: VitalElement) => boolean,
): Ranking {
  const elementAt = (place: number) => graph.elements[place]!;
  const chosen = points.map(point => ofKinds(point, place => isWanted(elementAt(place))));
  const spread = new StopSpread(graph);
  const isOwn = ({ responsible }: VitalElement) =>
    responsible !== null && (responsible === OUTSIDE || isShownId(responsible));
  return {
    points: chosen.filter(({ elements, victims }) => elements.length > 0 && (victims > 0 || learnsOfHidden(viewer))),
    hidden: chosen.flatMap(({ hidden }) => hidden.map(elementAt)),
    elementAt,
    servicesOf: ({ elements }) => {
      const stopped = spread
        .from(elements[0]!)
        .filter(isCounted)
        .sort((one, other) => one - other);
      const apart = apartBy(stopped, isShown);
      const [shown, hidden] = [apart.shown.map(elementAt), apart.hidden.map(elementAt)];
      return { shown, hidden, opds: new Set(shown.filter(isOwn).map(({ responsible }) => responsible)).size };
    },
  };
}

const ofKinds = ({ elements, hidden, ...point }: SinglePoint, isWanted: (place: number) => boolean): SinglePoint => ({
  ...point,
  elements: elements.filter(isWanted),
  hidden: hidden.filter(isWanted),
});
