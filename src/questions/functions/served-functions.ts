import { visible } from "../../access/viewer.js";
import type { Scope } from "../../graph/scope.js";
import { asIsInForce, relationValidity } from "../../graph/validity.js";

/** Taxonomies of functions, as a Cypher list. */
export const functionTaxonomies = "['RAB', 'RAL']";

/** Relationship types from a service or process to the applications that perform it. */
export const servedBy = ["SUPPORTED_BY", "AUTOMATED_BY"];

/**
 * Compiles the condition that the application of a bound relation performs the service or process. The roles
 * ALTERNATIVE and SUPPORTING do not count; a missing role (as in imports of SIA-SPBE) does.
 */
export const doesItsWork = (relation: string): string =>
  `NOT coalesce(${relation}.role IN ['ALTERNATIVE', 'SUPPORTING'], false)`;

/** Service or process that an application supports in any role. */
export interface Served {
  /** Id of the service or process. */
  id: string;
  /** Ids of the service or process itself and of the processes that are delivered through it. */
  bearers: string[];
  /** Ids of its functions (RAB, RAL), ordered by code. */
  functions: string[];
  /** True if the application performs it (see `doesItsWork`). */
  isMain: boolean;
}

/** Compiles the list of `Served` of a bound `e`, as-is, ordered by code. Empty for anything but an application. */
export function compileServed(scope: Scope, day: string): string {
  const { viewer } = scope;
  const bearers = `COLLECT { MATCH (b)<-[ways:DELIVERED_THROUGH*0..1]-(bearer:Element) WHERE ${delivers("bearer", day, scope)} RETURN bearer }`;
  const functions = `COLLECT { UNWIND bearers AS bearer MATCH (bearer)-[c:CLASSIFIED_AS|FULFILS]->(t:Reference)
        WHERE t.taxonomy IN ${functionTaxonomies} AND ${relationValidity("c", day)} AND ${visible(viewer, "t")} WITH DISTINCT t RETURN t.id ORDER BY t.code, t.id }`;
  return `COLLECT { MATCH (e)<-[s:${servedBy.join("|")}]-(b:Element) WHERE ${relationValidity("s", day)} AND ${isThere("b", day, scope)}
      WITH b, ${doesItsWork("s")} AS isMain, ${bearers} AS bearers
      RETURN {id: b.id, bearers: [each IN bearers | each.id], functions: ${functions}, isMain: isMain} ORDER BY b.code, b.id }`;
}

/**
 * Compiles Cypher from a bound function `t` to each application `e` that performs it, as-is. Each WITH keeps Neo4j from
 * planning the parts together.
 */
export const matchServing = (scope: Scope, day: string): string =>
  `MATCH (t)<-[c:CLASSIFIED_AS|FULFILS]-(bearer:Element) WHERE t.taxonomy IN ${functionTaxonomies} AND ${relationValidity("c", day)} AND ${isThere("bearer", day, scope)}
        WITH DISTINCT bearer MATCH (bearer)-[ways:DELIVERED_THROUGH*0..1]->(b:Element) WHERE ${delivers("b", day, scope)}
        WITH DISTINCT b MATCH (b)-[s:${servedBy.join("|")}]->(e:Application) WHERE ${relationValidity("s", day)} AND ${doesItsWork("s")}`;

const isThere = (node: string, day: string, { viewer }: Scope) =>
  `${asIsInForce(node, day)} AND ${visible(viewer, node)}`;

/** Compiles the condition for the bound `ways`: zero or one relation from a process to the service that delivers it. */
const delivers = (end: string, day: string, scope: Scope) =>
  `all(way IN ways WHERE ${relationValidity("way", day)}) AND ${isThere(end, day, scope)}`;
