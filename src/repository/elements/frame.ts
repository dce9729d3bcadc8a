import type { Asker } from "../../graph/asker.js";
import type { Expression } from "../../graph/expression.js";
import type { Period } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import type { End } from "../../metamodel/define/index.js";
import type { ElementRow } from "./element-row.js";
import { levelsWorthFetching } from "./levels.js";
import type { Selection } from "./selection.js";

/**
 * Position of a projection in a statement: its day, its architecture, and the number of levels of relations that it may
 * still fetch.
 */
export interface Frame extends Period {
  levels: number;
}

/** Returns the scope and frame of a statement for these selections, as of today. */
export function beginStatement(
  { viewer, today }: Pick<Asker, "viewer" | "today">,
  selections: Selection[],
): { scope: Scope; frame: Frame } {
  const scope = new Scope(viewer, today);
  return { scope, frame: { day: scope.parameter(today), levels: levelsWorthFetching(selections) } };
}

/** Compiles an element of a kind, bound to a variable, as it is selected. */
export type CompileElement = (
  selections: Selection[],
  end: End,
  variable: string,
  scope: Scope,
  frame: Frame,
) => Expression<ElementRow>;
