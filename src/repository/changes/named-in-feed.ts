import { ownRecord } from "../../access/may-read-record.js";
import { visible } from "../../access/viewer.js";
import { idOf, parseRef } from "../../graph/element-ref.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import type { Scope } from "../../graph/scope.js";
import { shownRecord } from "./shown-change.js";

/** Compiles the id to which an Opd is rolled up; null for an unknown Opd. */
export function answeringFor(opd: string, scope: Scope): string {
  const id = idOf(parseRef(opd), scope);
  return `COLLECT { UNWIND [${id}] AS wanted MATCH (opd:Element:${ResponsibleKind.name} {id: wanted}) WHERE ${visible(scope.viewer, "opd")} RETURN coalesce(opd.responsible, opd.id) }[0]`;
}

/**
 * Compiles the id of an element that the viewer may see, or of a deleted one with such changes, null without any; and the
 * right to read its record, evaluated once.
 */
export function elementNamed(named: string, scope: Scope): { element: string; isOwn: string } {
  const id = scope.once(idOf(parseRef(named), scope));
  const right = ownRecord(scope.viewer, id);
  // A constant is left to the planner, which then reads no record at all, or all of them without a condition.
  const isOwn = ["true", "false"].includes(right) ? right : scope.once(right);
  const element = scope.once(`coalesce(
    COLLECT { UNWIND [${id}] AS wanted MATCH (n:Element {id: wanted}) WHERE ${visible(scope.viewer, "n")} RETURN wanted }[0],
    COLLECT { UNWIND [${id}] AS wanted MATCH (log:Change {elementId: wanted}) WHERE ${shownRecord("log", scope, isOwn)} RETURN wanted LIMIT 1 }[0])`);
  return { element, isOwn };
}
