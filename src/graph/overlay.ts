import type { Scope } from "./scope.js";

/** A to-be element may take the place of another, and so on: nobody plans farther ahead. */
export const longestSuccession = 3;

/** What is planned for a day: as large as the plan, however much is recorded. */
export interface Plan {
  /** Successors of replaced elements, by ids, in the order of the codes of the new ones. */
  successions: { old: string; new: string; isUpgrade: boolean }[];
  /** Ids of what is replaced or retired by a to-be element. */
  gone: string[];
  /** `one relation other` (ids) of relations that are read between other elements than those they are recorded of. */
  moved: string[];
}

/**
 * A parameter that stands for a part of a plan until its statement is sent (`fillIn`). The plan is read by a statement
 * of its own, always the same and so planned once: within every statement that needs it, Neo4j took seconds to plan it.
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

/** Whether an element is part of the to-be architecture: neither replaced nor the record of something retired. */
export const isInOverlay = (variable: string, day: string, scope: Scope): string =>
  `NOT ${variable}.id IN ${goneOn(day, scope)} AND NOT coalesce(${variable}.change = 'RETIRE', false)`;

/** Ids of what stands for the element of an id, by code: itself, its successors, or nothing. */
export function standingFor(id: string, day: string, scope: Scope): string {
  const successors = `[each IN ${successionsOn(day, scope)} WHERE each.old = ${id} | each.new]`;
  return `CASE WHEN ${id} IN ${goneOn(day, scope)} THEN ${successors} ELSE [${id}] END`;
}
