import { type Viewer, visible } from "../access/viewer.js";
import type { Row } from "../database/database.js";
import { metamodel } from "../metamodel/metamodel.js";
import { longestSuccession, type Plan } from "./overlay.js";
import { allOf, Scope } from "./scope.js";
import { elementValidity, relationValidity } from "./validity.js";

type Read = (cypher: string, parameters: Row) => Promise<Row[]>;

/** Reads the part of the plan for a day that a viewer may see, in one statement. */
export async function readPlan(read: Read, viewer: Viewer, day: string): Promise<Plan> {
  const scope = new Scope(viewer, day);
  const at = scope.parameter(day);
  const cypher = `WITH ${compileSuccessions(at, scope)} AS successions, COLLECT { ${replaced(at, scope)} RETURN old.id } AS gone
    WITH successions, gone, ${compileMoved(at, scope)} AS moved
    RETURN [each IN successions | {old: each.old.id, new: each.new.id, isUpgrade: each.isUpgrade}] AS successions, gone, moved`;
  const [row] = await read(cypher, scope.parameters);
  return row as Plan;
}

const isToBeInForce = (variable: string, day: string) =>
  `${variable}.plateau = 'TO_BE' AND ${elementValidity(variable, day)}`;

const replaced = (day: string, { viewer }: Scope) =>
  `MATCH (next:Element)-[by:${metamodel.supersession}]->(old:Element) WHERE ${allOf([visible(viewer, "next"), visible(viewer, "old"), relationValidity("by", day), isToBeInForce("next", day)])} WITH DISTINCT old`;

function compileSuccessions(day: string, scope: Scope): string {
  const isInForce = `all(hop IN hops WHERE ${relationValidity("hop", day)} AND ${isToBeInForce("startNode(hop)", day)})`;
  const isLast = `NOT EXISTS { MATCH (new)<-[by:${metamodel.supersession}]-(next:Element) WHERE ${allOf([visible(scope.viewer, "next"), relationValidity("by", day), isToBeInForce("next", day)])} }`;
  return `COLLECT { ${replaced(day, scope)}
    MATCH (old)<-[hops:${metamodel.supersession}*1..${longestSuccession}]-(new:Element)
    WHERE ${allOf([visible(scope.viewer, "new"), isInForce, "NOT coalesce(new.change = 'RETIRE', false)", isLast])}
    RETURN {old: old, new: new, isUpgrade: size(hops) = 1 AND coalesce(new.change = 'UPGRADE', false)} ORDER BY new.code, new.kind, old.code, old.kind }`;
}

/**
 * Returns Cypher for the relations of replaced elements between the successors of their ends. A relation belongs to its
 * source, so only an upgrade inherits it, and only if it has none of that type itself. If several relations map to the
 * same ends, one recorded between these wins, otherwise the one whose recorded ends come first by code.
 */
function compileMoved(day: string, { viewer }: Scope): string {
  const isOwn = (relation: string) => `type(${relation}) = type(r) AND ${relationValidity(relation, day)}`;
  return `COLLECT { UNWIND successions AS succession WITH DISTINCT succession.old AS old
    MATCH (old)-[r]-(other:Element) WHERE type(r) <> '${metamodel.supersession}' AND ${visible(viewer, "other")} AND ${relationValidity("r", day)}
    WITH DISTINCT r, startNode(r) AS tail, endNode(r) AS head
    UNWIND CASE WHEN tail.id IN gone THEN [each IN successions WHERE each.old = tail AND each.isUpgrade | each.new] ELSE [tail] END AS source
    UNWIND CASE WHEN head.id IN gone THEN [each IN successions WHERE each.old = head | each.new] ELSE [head] END AS target
    WITH r, tail, head, source, target
    WHERE (source = tail OR NOT EXISTS { MATCH (source)-[own]->(end:Element) WHERE ${visible(viewer, "end")} AND ${isOwn("own")} })
      AND NOT EXISTS { MATCH (source)-[own]->(target) WHERE ${isOwn("own")} }
    WITH source, target, type(r) AS type, r, tail, head ORDER BY tail.code, head.code, r.id
    WITH source, target, type, collect({r: r, tail: tail, head: head}) AS all
    UNWIND [each IN all WHERE each.tail = all[0].tail AND each.head = all[0].head | each.r] AS r
    UNWIND [[source, target], [target, source]] AS ends
    RETURN ends[0].id + ' ' + r.id + ' ' + ends[1].id }`;
}
