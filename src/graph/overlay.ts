import type { Scope } from "./scope.js";

/** Maximum chain of to-be elements that replace one another; plans are not longer. */
export const longestSuccession = 3;

/** To-be changes in force on a day. Its size depends on the number of to-be elements only. */
export interface Plan {
  /** Successors of replaced elements, by id, in the order of the successors' codes. */
  successions: { old: string; new: string; isUpgrade: boolean }[];
  /** Ids of elements that a to-be element replaces or retires. */
  gone: string[];
  /** Relations that connect other elements than recorded, as `one relation other` (ids). */
  moved: string[];
}

/**
 * Placeholder parameter for a part of a plan, replaced when its statement is sent (`fillIn`). A separate, constant
 * statement reads the plan; within every dependent statement, Neo4j took seconds to plan it.
 */
export class Planned {
  constructor(
    readonly day: string,
    readonly part: keyof Plan,
  ) {}
}

const planned = (part: keyof Plan, day: string, scope: Scope): string =>
  scope.shared(`${part} ${day}`, () => new Planned(scope.parameters[day.slice(1)] as string, part));

export const successionsOn = (day: string, scope: Scope): string => planned("successions", day, scope);
export const goneOn = (day: string, scope: Scope): string => planned("gone", day, scope);
export const movedOn = (day: string, scope: Scope): string => planned("moved", day, scope);

/** Returns Cypher that is true if an element belongs to the to-be architecture: neither replaced nor marked RETIRE. */
export const isInOverlay = (variable: string, day: string, scope: Scope): string =>
  `NOT ${variable}.id IN ${goneOn(day, scope)} AND NOT coalesce(${variable}.change = 'RETIRE', false)`;

/**
 * Returns Cypher for the ids that represent an element in the to-be architecture, by code: itself, its successors, or
 * none.
 */
export function standingFor(id: string, day: string, scope: Scope): string {
  const successors = `[each IN ${successionsOn(day, scope)} WHERE each.old = ${id} | each.new]`;
  return `CASE WHEN ${id} IN ${goneOn(day, scope)} THEN ${successors} ELSE [${id}] END`;
}
