import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { responsibleFor } from "../../graph/answering.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { OUTSIDE, ResponsibleKind } from "../../graph/responsible.js";
import { allOf, Scope } from "../../graph/scope.js";
import { asIsInForce, relationValidity } from "../../graph/validity.js";
import type { Context } from "../../repository/context.js";
import type { Responsible } from "../element-count.js";
import type { DataFlowSort } from "./data-flows-types.js";

/** Name of a sort of flows. */
export type Sort = keyof typeof DataFlowSort;

/** End of a flow: the element, and who is responsible for it. */
interface FlowEnd extends Responsible {
  element: { id: string; kind: string; code: string; name: string; plateau: string; provenance: string | null };
}

/** One recorded flow. */
export interface FoundFlow {
  sort: Sort;
  via: string | null;
  /** Provenance of the relation. */
  provenance: string | null;
  provider: FlowEnd;
  user: FlowEnd;
}

export interface FlowOptions {
  sorts: readonly Sort[];
  /** Ids of responsible OPDs or of elements, or OUTSIDE: of either end, of the provider, of the user. Default: all. */
  either?: string;
  provider?: string;
  user?: string;
  /** True: without flows between two institutions outside the province. */
  ofProvince: boolean;
  at: string;
}

/**
 * Returns the flows between visible as-is elements in force on a day, by the codes of provider and user, at most one more
 * than `limits.maxWalkNodes`. One round trip.
 */
export async function findDataFlows(
  { database, viewer, today }: Context,
  { sorts, at, ofProvince, ...parties }: FlowOptions,
): Promise<FoundFlow[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const given = Object.entries(parties).flatMap(([end, party]) =>
    party === undefined ? [] : [`${scope.parameter(party)} ${conditions[end as keyof typeof conditions]}`],
  );
  const cypher = `CALL () { ${flowsOf("(user:Application)-[r:READS|CONSUMES]->(provider:Element)", "type(r)", day, scope)}
       UNION ALL ${flowsOf("(user:DataAsset)-[r:MAINTAINED_BY]->(provider:Application)", "'MAINTAINS'", day, scope)} }
     WITH sort, via, provenance, provider, user, ${responsibleFor("provider", { day }, scope)} AS giver, ${responsibleFor("user", { day }, scope)} AS taker
     WHERE ${allOf([`sort IN ${scope.parameter(sorts)}`, ofProvince ? touchesProvince : "true", ...given])}
     WITH * ORDER BY provider.code, provider.id, user.code, user.id, sort, via LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}
     OPTIONAL MATCH (giving:Element {id: giver}) WHERE ${visible(viewer, "giving")}
     OPTIONAL MATCH (taking:Element {id: taker}) WHERE ${visible(viewer, "taking")}
     RETURN sort, via, provenance, ${endOf("provider", "giver", "giving")}, ${endOf("user", "taker", "taking")}
     ORDER BY provider.element.code, provider.element.id, user.element.code, user.element.id, sort, via`;
  return (await database.read(scope.opening + cypher, scope.parameters)) as unknown as FoundFlow[];
}

const conditions = {
  either: "IN [giver, taker, provider.id, user.id]",
  provider: "IN [giver, provider.id]",
  user: "IN [taker, user.id]",
};

const touchesProvince = `NOT coalesce(giver = '${OUTSIDE}' AND taker = '${OUTSIDE}', false)`;

function flowsOf(pattern: string, sort: string, day: string, { viewer }: Scope): string {
  const ends = ["user", "provider"].flatMap(end => [visible(viewer, end), asIsInForce(end, day)]);
  return `MATCH ${pattern} WHERE ${allOf([relationValidity("r", day), ...ends])} RETURN ${sort} AS sort, r.via AS via, r.provenance AS provenance, provider, user`;
}

const endOf = (element: string, responsible: string, opd: string) =>
  `{element: ${element} {.id, .kind, .code, .name, .plateau, .provenance}, responsible: ${responsible}, opd: ${opd} {.kind, .code, .name, .plateau}} AS ${element}`;

/**
 * Returns the id by which flows of a named element are found: of an OPD, that of the one to which it is rolled up on a day,
 * or OUTSIDE; of another element its own; undefined if none is named. Throws NOT_FOUND for an unknown ref.
 */
export async function partyOf(
  context: Context,
  ref: string | null | undefined,
  at: string,
): Promise<string | undefined> {
  if (typeof ref !== "string" || ref === OUTSIDE) return ref ?? undefined;
  const [id] = await resolveRefs(context, [ref], ResponsibleKind);
  const scope = new Scope(context.viewer, context.today);
  const responsible = responsibleFor("named", { day: scope.parameter(at) }, scope);
  const cypher = `MATCH (named:Element {id: ${scope.parameter(id)}}) WHERE ${visible(context.viewer, "named")}
     RETURN CASE WHEN named:${ResponsibleKind.name} THEN coalesce(${responsible}, named.id) ELSE named.id END AS party`;
  const [row] = await context.database.read(scope.opening + cypher, scope.parameters);
  return row!.party;
}
