import { Element, type RelationField } from "../../metamodel/define/index.js";
import { visible } from "../viewer.js";
import { allOf, type Scope } from "./scope.js";
import { elementValidity, relationValidity, type ValidityName } from "./validity.js";

/** A relation field laid out as a Cypher pattern from a bound variable. */
export interface RelationPattern {
  pattern: string;
  /** Variable of the relationship. */
  relation: string;
  /** Variable of the element at the other end. */
  node: string;
  /** What makes the relation and its other end readable: visible and in force. */
  condition: string;
}

/**
 * A to-many field judges both the relation and its other end by the day; a to-one field judges the relation only, so
 * that an owner that was dissolved is still told.
 */
export function relationPattern(
  { relation: { type }, direction, other, isToOne }: RelationField,
  from: string,
  scope: Scope,
  { day, validity = "IN_FORCE" }: { day: string; validity?: ValidityName },
): RelationPattern {
  const relation = scope.variable("r");
  const node = scope.variable("n");
  const [left, right] = direction === "OUT" ? ["-", "->"] : ["<-", "-"];
  const inForce = [relationValidity(relation, day, validity)];
  if (!isToOne && validity === "IN_FORCE") inForce.push(elementValidity(node, day));
  return {
    pattern: `(${from})${left}[${relation}:${type}]${right}(${node}:${other === Element ? "Element" : other.name})`,
    relation,
    node,
    condition: allOf([visible(scope.viewer, node), ...inForce]),
  };
}
