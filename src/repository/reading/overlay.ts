import { metamodel } from "../../metamodel/metamodel.js";
import { visible } from "../viewer.js";
import { allOf, type Scope } from "./scope.js";
import { elementValidity, relationValidity } from "./validity.js";

/** A to-be element may take the place of another, and so on: nobody plans farther ahead. */
export const longestSuccession = 3;

/** What a plan changes on a day, as variables that a statement works out once, before anything else. */
export interface Overlay {
  /** `{ old, new }` by code of the new, elements both: what stands for what is replaced. */
  successions: string;
  /** Ids of what is replaced or retired by a to-be element. */
  gone: string;
  /** `one relation other` (ids) of relations that are read between other elements than those they are recorded of. */
  moved: string;
}

/**
 * The overlay of a day. It is as large as what is planned, however much is recorded; reading it into lists keeps what a
 * relation field needs short, which Neo4j would else plan for seconds.
 */
export function overlayOn(day: string, scope: Scope): Overlay {
  const successions = scope.once(successionsOn(day, scope), `successions ${day}`);
  const gone = scope.once(goneOn(day, scope), `gone ${day}`);
  return { successions, gone, moved: scope.once(movedOn(day, successions, gone, scope), `moved ${day}`) };
}

const isToBeInForce = (variable: string, day: string) =>
  `${variable}.plateau = 'TO_BE' AND ${elementValidity(variable, day)}`;

/** Neither retired itself nor replaced. */
const stays = (variable: string, gone: string) =>
  `NOT ${variable}.id IN ${gone} AND NOT coalesce(${variable}.change = 'RETIRE', false)`;

const replaced = (day: string, { viewer }: Scope) =>
  `MATCH (next:Element)-[by:${metamodel.supersession}]->(old:Element) WHERE ${allOf([visible(viewer, "next"), visible(viewer, "old"), relationValidity("by", day), isToBeInForce("next", day)])} WITH DISTINCT old`;

const goneOn = (day: string, scope: Scope) => `COLLECT { ${replaced(day, scope)} RETURN old.id }`;

function successionsOn(day: string, scope: Scope): string {
  const isInForce = `all(hop IN hops WHERE ${relationValidity("hop", day)} AND ${isToBeInForce("startNode(hop)", day)})`;
  const isLast = `NOT EXISTS { MATCH (new)<-[by:${metamodel.supersession}]-(next:Element) WHERE ${allOf([visible(scope.viewer, "next"), relationValidity("by", day), isToBeInForce("next", day)])} }`;
  return `COLLECT { ${replaced(day, scope)}
    MATCH (old)<-[hops:${metamodel.supersession}*1..${longestSuccession}]-(new:Element)
    WHERE ${allOf([visible(scope.viewer, "new"), isInForce, "NOT coalesce(new.change = 'RETIRE', false)", isLast])}
    RETURN {old: old, new: new, isUpgrade: size(hops) = 1 AND coalesce(new.change = 'UPGRADE', false)} ORDER BY new.code, new.kind, old.code, old.kind }`;
}

/**
 * Relations of replaced elements, by what stands for their ends. A relation belongs to its source, so only an upgrade
 * takes it over, and only where it has none of that type itself. Of several that come to one, what is recorded between the
 * two themselves counts, else what the first by code had.
 */
function movedOn(day: string, successions: string, gone: string, { viewer }: Scope): string {
  const isOwn = (relation: string) => `type(${relation}) = type(r) AND ${relationValidity(relation, day)}`;
  return `COLLECT { UNWIND ${successions} AS succession WITH DISTINCT succession.old AS old
    MATCH (old)-[r]-(other:Element) WHERE type(r) <> '${metamodel.supersession}' AND ${visible(viewer, "other")} AND ${relationValidity("r", day)}
    WITH DISTINCT r, startNode(r) AS tail, endNode(r) AS head
    UNWIND CASE WHEN tail.id IN ${gone} THEN [each IN ${successions} WHERE each.old = tail AND each.isUpgrade | each.new] ELSE [tail] END AS source
    UNWIND CASE WHEN head.id IN ${gone} THEN [each IN ${successions} WHERE each.old = head | each.new] ELSE [head] END AS target
    WITH r, tail, head, source, target
    WHERE (source = tail OR NOT EXISTS { MATCH (source)-[own]->(end:Element) WHERE ${visible(viewer, "end")} AND ${isOwn("own")} })
      AND NOT EXISTS { MATCH (source)-[own]->(target) WHERE ${isOwn("own")} }
    WITH source, target, type(r) AS type, r, tail, head ORDER BY tail.code, head.code, r.id
    WITH source, target, type, collect({r: r, tail: tail, head: head}) AS all
    UNWIND [each IN all WHERE each.tail = all[0].tail AND each.head = all[0].head | each.r] AS r
    UNWIND [[source, target], [target, source]] AS ends
    RETURN ends[0].id + ' ' + r.id + ' ' + ends[1].id }`;
}

/** Whether an element is part of the to-be architecture, however it was planned. */
export const isInOverlay = (variable: string, day: string, scope: Scope): string =>
  stays(variable, overlayOn(day, scope).gone);

/** Ids of what stands for the element of an id, by code: itself, its successors, or nothing. */
export function standingFor(id: string, day: string, scope: Scope): string {
  const { successions, gone } = overlayOn(day, scope);
  return `CASE WHEN ${id} IN ${gone} THEN [each IN ${successions} WHERE each.old.id = ${id} | each.new.id] ELSE [${id}] END`;
}
