import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";

export interface PathOptions {
  maxLength: number;
  /** Only along the arrows, from the first element to the second. */
  directed: boolean;
  /** Types to walk; those that carry impact when left out or empty. */
  relations?: string[] | null;
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

/** The relations of a shortest chain between two elements, in force today; null where none is short enough. */
export async function findPath(
  context: Context,
  [from, to]: [string, string],
  options: PathOptions,
): Promise<FoundStep[] | null> {
  const { maxLength } = options;
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > longestPath) {
    throw new RepositoryError("BAD_USER_INPUT", `maxLength must be between 1 and ${longestPath}, not ${maxLength}.`);
  }
  const statement = compilePath(context, [from, to], options);
  // Neo4j refuses shortestPath between a node and itself.
  if (from === to) return [];
  const [row] = await context.database.read(...statement);
  return row?.steps ?? null;
}

function compilePath(
  { viewer, today }: Context,
  [from, to]: [string, string],
  { maxLength, directed, relations }: PathOptions,
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const [start, end] = [scope.parameter(from), scope.parameter(to)];
  const day = scope.parameter(today);
  const types = (relations?.length ? knownTypes(relations) : metamodel.impactTypes).join("|");
  // The ends are exempt from the day, as the starts of a walk are. Neo4j takes no parameter as the length of a pattern.
  const cypher = `MATCH (a:Element {id: ${start}}), (b:Element {id: ${end}})
    WHERE ${visible(viewer, "a")} AND ${visible(viewer, "b")}
    MATCH p = shortestPath((a)-[:${types}*1..${maxLength}]-${directed ? ">" : ""}(b))
    WHERE all(r IN relationships(p) WHERE ${relationValidity("r", day)})
      AND all(n IN nodes(p) WHERE ${visible(viewer, "n")} AND (n.id IN [${start}, ${end}] OR ${elementValidity("n", day)}))
    WITH nodes(p) AS met, relationships(p) AS walked
    RETURN [i IN range(0, size(walked) - 1) | {type: type(walked[i]), note: walked[i].note, outgoing: startNode(walked[i]) = met[i],
      fromId: met[i].id, fromKind: met[i].kind, toId: met[i + 1].id, toKind: met[i + 1].kind}] AS steps`;
  return [cypher, scope.parameters];
}
