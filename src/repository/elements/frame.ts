import type { Asker } from "../../graph/asker.js";
import type { Expression } from "../../graph/expression.js";
import type { Period } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import type { End } from "../../metamodel/define/index.js";
import type { ElementRow } from "./element-row.js";
import { levelsWorthFetching } from "./levels.js";
import type { Selection } from "./selection.js";

/** Where in the statement a projection stands: the day and the architecture it speaks of, and how many levels of relations it may still fetch. */
export interface Frame extends Period {
  levels: number;
}

/** The scope and frame of a statement that answers these selections as of today. */
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
