import { visible } from "../../access/viewer.js";
import type { Scope } from "../../graph/scope.js";
import { asIsInForce, relationValidity } from "../../graph/validity.js";

/** Taxonomies of functions. */
export const functionTaxonomies = "['RAB', 'RAL']";

/** Relations from a service or process to the applications that do its work. */
export const servedBy = ["SUPPORTED_BY", "AUTOMATED_BY"];

/**
 * Cypher: that an application does by a bound relation what the service or process does. One that stands by or only helps
 * does not; where no role is recorded, as in imports of SIA-SPBE, it does.
 */
export const doesItsWork = (relation: string): string =>
  `NOT coalesce(${relation}.role IN ['ALTERNATIVE', 'SUPPORTING'], false)`;

/** A service or process that an application supports, in any role. */
export interface Served {
  /** Its id. */
  id: string;
  /** Ids of it and of the processes that are delivered through it. */
  bearers: string[];
  /** Ids of their functions (RAB, RAL), by code. */
  functions: string[];
  /** As `doesItsWork`. */
  isMain: boolean;
}

/** Cypher of the list of `Served` of a bound `e`, as-is and by code; empty of anything but an application. */
export function compileServed(scope: Scope, day: string): string {
  const { viewer } = scope;
  const bearers = `COLLECT { MATCH (b)<-[ways:DELIVERED_THROUGH*0..1]-(bearer:Element) WHERE ${delivers("bearer", day, scope)} RETURN bearer }`;
  const functions = `COLLECT { UNWIND bearers AS bearer MATCH (bearer)-[c:CLASSIFIED_AS|FULFILS]->(t:Reference)
        WHERE t.taxonomy IN ${functionTaxonomies} AND ${relationValidity("c", day)} AND ${visible(viewer, "t")} WITH DISTINCT t RETURN t.id ORDER BY t.code, t.id }`;
  return `COLLECT { MATCH (e)<-[s:${servedBy.join("|")}]-(b:Element) WHERE ${relationValidity("s", day)} AND ${isThere("b", day, scope)}
      WITH b, ${doesItsWork("s")} AS isMain, ${bearers} AS bearers
      RETURN {id: b.id, bearers: [each IN bearers | each.id], functions: ${functions}, isMain: isMain} ORDER BY b.code, b.id }`;
}

/** Cypher from a bound function `t` to each application `e` that serves it, as-is. What is found before WITH is not planned together. */
export const matchServing = (scope: Scope, day: string): string =>
  `MATCH (t)<-[c:CLASSIFIED_AS|FULFILS]-(bearer:Element) WHERE t.taxonomy IN ${functionTaxonomies} AND ${relationValidity("c", day)} AND ${isThere("bearer", day, scope)}
        WITH DISTINCT bearer MATCH (bearer)-[ways:DELIVERED_THROUGH*0..1]->(b:Element) WHERE ${delivers("b", day, scope)}
        WITH DISTINCT b MATCH (b)-[s:${servedBy.join("|")}]->(e:Application) WHERE ${relationValidity("s", day)} AND ${doesItsWork("s")}`;

const isThere = (node: string, day: string, { viewer }: Scope) =>
  `${asIsInForce(node, day)} AND ${visible(viewer, node)}`;

/** None or one of the bound `ways`, from a process to the service that it is delivered through. */
const delivers = (end: string, day: string, scope: Scope) =>
  `all(way IN ways WHERE ${relationValidity("way", day)}) AND ${isThere(end, day, scope)}`;
