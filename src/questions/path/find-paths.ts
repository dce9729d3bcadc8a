import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { knownTypes } from "../../graph/any-relation.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Scope } from "../../graph/scope.js";
import { asIsInForce, relationValidity } from "../../graph/validity.js";
import { type OverlayStep, type OverlayWalk, walkOverlay } from "../../graph/walk-overlay.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

export interface PathOptions {
  maxLength: number;
  /** Only along the arrows, from the first element to the second. */
  directed: boolean;
  /** Types to walk; those that carry impact when left out or empty. */
  relations?: string[] | null;
  /** The day by which relations and the elements between the ends must be in force. */
  at: string;
  /** As-is unless said. */
  plateau?: PlateauName;
}

/** A relation between two neighbours of a chain; kinds are labels of the metamodel. */
export interface FoundStep {
  type: string;
  outgoing: boolean;
  note: string | null;
  fromId: string;
  fromKind: string;
  toId: string;
  toKind: string;
}

export const longestPath = 15;

/**
 * The relations of a shortest chain from each of some elements to one other; an element from which none is short enough
 * is missing. One round trip; of the to-be architecture one a level. Throws BAD_USER_INPUT for a length out of bounds.
 */
export async function findPaths(
  context: Context,
  { from, to }: { from: string[]; to: string },
  options: PathOptions,
): Promise<Map<string, FoundStep[]>> {
  const { database, viewer, today } = context;
  const { maxLength } = options;
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > longestPath) {
    throw new RepositoryError("BAD_USER_INPUT", `maxLength must be between 1 and ${longestPath}, not ${maxLength}.`);
  }
  if (options.plateau === "TO_BE") return findPathsToBe(context, { from, to }, { ...options, types: typesOf(options) });
  const scope = new Scope(viewer, today);
  // Neo4j refuses shortestPath between a node and itself.
  const others = scope.parameter(from.filter(id => id !== to));
  const rows = await database.read(compilePaths(others, scope.parameter(to), options, scope), scope.parameters);
  const paths = new Map(rows.map(({ start, steps }): [string, FoundStep[]] => [start, steps]));
  return from.includes(to) ? paths.set(to, []) : paths;
}

const typesOf = ({ relations }: PathOptions) => (relations?.length ? knownTypes(relations) : metamodel.impactTypes);

/** The ends are exempt from the day, as the starts of a walk are. Neo4j takes no parameter as the length of a pattern. */
function compilePaths(from: string, to: string, options: PathOptions, scope: Scope): string {
  const { maxLength, directed } = options;
  const day = scope.parameter(options.at);
  const types = typesOf(options).join("|");
  const mayPass = `${visible(scope.viewer, "n")} AND (n.id IN [start, ${to}] OR ${asIsInForce("n", day)})`;
  return `UNWIND ${from} AS start
    MATCH (a:Element {id: start}), (b:Element {id: ${to}})
    WHERE ${visible(scope.viewer, "a")} AND ${visible(scope.viewer, "b")}
    MATCH p = shortestPath((a)-[:${types}*1..${maxLength}]-${directed ? ">" : ""}(b))
    WHERE all(r IN relationships(p) WHERE ${relationValidity("r", day)}) AND all(n IN nodes(p) WHERE ${mayPass})
    WITH start, nodes(p) AS met, relationships(p) AS walked
    RETURN start, [i IN range(0, size(walked) - 1) | {type: type(walked[i]), note: walked[i].note, outgoing: startNode(walked[i]) = met[i],
      fromId: met[i].id, fromKind: met[i].kind, toId: met[i + 1].id, toKind: met[i + 1].kind}] AS steps`;
}

/** What `findPaths` tells, of the to-be architecture: a statement a level. Of shortest chains the first by code. */
async function findPathsToBe(
  context: Context,
  { from, to }: { from: string[]; to: string },
  { types, directed, maxLength, at }: PathOptions & { types: readonly string[] },
): Promise<Map<string, FoundStep[]>> {
  const relations = { types, direction: directed ? "OUT" : "BOTH", at } as const;
  const bounds = { depth: maxLength, most: limits.maxWalkNodes };
  const walks = await walkOverlay(
    context,
    from.map(id => [id]),
    relations,
    bounds,
  );
  return new Map(
    from.flatMap((start, index): [string, FoundStep[]][] => {
      const walk = walks[index]!;
      return walk.distances.has(to) ? [[start, wayTo(to, walk)]] : [];
    }),
  );
}

/** Back from the end to the start, each time by the step that came there first. */
function wayTo(end: string, { distances, steps }: OverlayWalk): FoundStep[] {
  const way: OverlayStep[] = [];
  for (let id = end; distances.get(id)! > 0; id = way[0]!.from) {
    way.unshift(steps.find(step => step.id === id && distances.get(step.from) === distances.get(id)! - 1)!);
  }
  return way.map(({ from, fromKind, id, kind, ...step }) => ({
    ...step,
    fromId: from,
    fromKind,
    toId: id,
    toKind: kind,
  }));
}
