import { responsibleFor } from "../../graph/answering.js";
import type { Period } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Content of a workbook: elements of these kinds, optionally of one perangkat daerah, and their outgoing relations. */
export interface Extent {
  kinds: readonly Kind[];
  /** Id of the responsible perangkat daerah, see `Element.responsible`. */
  responsible?: string;
  /**
   * True for one sheet of relations (`gatheredSheet`) in place of one for each type. An export adds sheets of types that
   * are not in it, and leaves out sheets without rows. Default: false.
   */
  isShort?: boolean;
}

/** Kinds of the domains of the national architecture: those that its reference architectures classify. */
export const domainKinds: readonly Kind[] = metamodel.kinds.filter(kind => definitionOf(kind).taxonomies.length > 0);

/** Returns Cypher that is true if the element in a variable belongs to the perangkat daerah. Default period: today. */
export function isWithin(variable: string, { responsible }: Extent, scope: Scope, period?: Period): string {
  if (!responsible) return "true";
  const answering = period ? responsibleFor(variable, period, scope) : `${variable}.responsible`;
  return `${answering} = ${scope.parameter(responsible)}`;
}
