import { visible } from "../access/viewer.js";
import { get } from "../common/present.js";
import type { Asker } from "./asker.js";
import { arrows } from "./relation-pattern.js";
import { Scope } from "./scope.js";
import { asIsInForce, relationValidity } from "./validity.js";
import { type OverlayStep, type OverlayWalk, walkOverlay } from "./walk-overlay.js";
import { isToBe, type Way } from "./way.js";

/** A relation between two neighbours of a chain, with the ids and kinds of both. */
export interface ChainStep {
  type: string;
  outgoing: boolean;
  note: string | null;
  fromId: string;
  fromKind: string;
  toId: string;
  toKind: string;
}

/** Ends of chains: several first elements, one last element. */
interface Ends {
  from: readonly string[];
  to: string;
}

/** Shortest chains among which the first one is chosen: between hubs there may be millions. */
const mostCompared = 1_000;

/**
 * Returns a shortest chain by its first element. Of several it is the first one by the codes from its end on, so that a
 * repository and its copy answer the same; of more than a thousand, any. Elements without a chain of at most `way.depth`
 * relations are missing. AS_IS takes one statement, TO_BE one for each level.
 */
export async function shortestChains(asker: Asker, { from, to }: Ends, way: Way): Promise<Map<string, ChainStep[]>> {
  // Neo4j refuses shortestPath between a node and itself.
  const others = { from: from.filter(id => id !== to), to };
  const chains = isToBe(way) ? await chainsInOverlay(asker, others, way) : await chainsAsIs(asker, others, way);
  return from.includes(to) ? chains.set(to, []) : chains;
}

async function chainsAsIs({ database, viewer, today }: Asker, ends: Ends, way: Way) {
  const scope = new Scope(viewer, today);
  const rows = await database.read(compileChains(ends, way, scope), scope.parameters);
  return new Map(rows.map(({ start, steps }): [string, ChainStep[]] => [start, steps]));
}

/** Both ends need not be in force, like the starts of a walk. */
function compileChains(ends: Ends, { types, direction, depth, at }: Way, scope: Scope): string {
  const [from, to, day] = [scope.parameter(ends.from), scope.parameter(ends.to), scope.parameter(at)];
  const mayPass = `${visible(scope.viewer, "n")} AND (n.id IN [start, ${to}] OR ${asIsInForce("n", day)})`;
  return `UNWIND ${from} AS start
    MATCH (a:Element {id: start}), (b:Element {id: ${to}})
    WHERE ${visible(scope.viewer, "a")} AND ${visible(scope.viewer, "b")}
    CALL (start, a, b) {
      MATCH p = allShortestPaths((a)${arrows[direction](`[:${types.join("|")}*1..${depth}]`)}(b))
      WHERE all(r IN relationships(p) WHERE ${relationValidity("r", day)}) AND all(n IN nodes(p) WHERE ${mayPass})
      WITH nodes(p) AS met, relationships(p) AS walked LIMIT ${mostCompared}
      RETURN met, walked
      ORDER BY reverse([n IN met | n.code]), reverse([r IN walked | type(r)]), reverse([n IN met | n.kind]), [r IN walked | r.id]
      LIMIT 1
    }
    RETURN start, [i IN range(0, size(walked) - 1) | {type: type(walked[i]), note: walked[i].note, outgoing: startNode(walked[i]) = met[i],
      fromId: met[i].id, fromKind: met[i].kind, toId: met[i + 1].id, toKind: met[i + 1].kind}] AS steps`;
}

async function chainsInOverlay(asker: Asker, { from, to }: Ends, way: Way) {
  const starts = from.map(id => [id]);
  const walks = await walkOverlay(asker, starts, way);
  const chains = from.map((start, index): [string, OverlayWalk] => [start, walks[index]!]);
  const found = chains.filter(([, { distances }]) => distances.has(to));
  return new Map(found.map(([start, walk]): [string, ChainStep[]] => [start, wayTo(to, walk)]));
}

/** Returns the chain backwards from its end, each time by the first step that leads one relation nearer to the start. */
function wayTo(end: string, { distances, steps }: OverlayWalk): ChainStep[] {
  const way: OverlayStep[] = [];
  for (let id = end; get(distances, id) > 0; id = way[0]!.from) {
    way.unshift(steps.find(step => step.id === id && distances.get(step.from) === get(distances, id) - 1)!);
  }
  return way.map(({ from, fromKind, id, kind, ...step }) => ({
    ...step,
    fromId: from,
    fromKind,
    toId: id,
    toKind: kind,
  }));
}
