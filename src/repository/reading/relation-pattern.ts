import type { RelationField } from "../../metamodel/define/index.js";
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

/** The day to judge by, and which relations to read then. */
export interface Period {
  day: string;
  validity?: ValidityName;
}

const arrows = { OUT: ["-", "->"], IN: ["<-", "-"], BOTH: ["-", "-"] } as const;

/**
 * A to-many field judges both the relation and its other end by the day; a to-one field judges the relation only, so
 * that an owner that was dissolved is still told.
 */
export function relationPattern(
  { relation: { type }, direction, other, isToOne }: RelationField,
  from: string,
  scope: Scope,
  period: Period,
): RelationPattern {
  return layOut({ from, types: [type], direction, label: other.name, judgesEnd: !isToOne }, scope, period);
}

interface Layout {
  from: string;
  /** Relationship types; none: all. */
  types: readonly string[];
  direction: keyof typeof arrows;
  /** Label of the other end. */
  label: string;
  judgesEnd: boolean;
}

/** Relations from a bound variable as a pattern with variables of its own. */
export function layOut(
  { from, types, direction, label, judgesEnd }: Layout,
  scope: Scope,
  { day, validity = "IN_FORCE" }: Period,
): RelationPattern {
  const relation = scope.variable("r");
  const node = scope.variable("n");
  const [left, right] = arrows[direction];
  const ofTypes = types.length ? `:${types.join("|")}` : "";
  const conditions = [visible(scope.viewer, node), relationValidity(relation, day, validity)];
  if (judgesEnd && validity === "IN_FORCE") conditions.push(elementValidity(node, day));
  return {
    pattern: `(${from})${left}[${relation}${ofTypes}]${right}(${node}:${label})`,
    relation,
    node,
    condition: allOf(conditions),
  };
}
