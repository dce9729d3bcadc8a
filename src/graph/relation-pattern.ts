import { visible } from "../access/viewer.js";
import type { End, RelationField } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { goneOn, longestSuccession, movedOn } from "./overlay.js";
import { isPlanned, type PlateauName } from "./plateau.js";
import { allOf, type Scope } from "./scope.js";
import { elementValidity, relationValidity, type ValidityName } from "./validity.js";

/** Relation field as a Cypher pattern from a bound variable. */
export interface RelationPattern {
  pattern: string;
  /** Variable of the relation. */
  relation: string;
  /** Variable of the element at the other end. */
  node: string;
  /** Cypher for the element that the relation belongs to, if it differs from the recorded start. */
  source?: string;
  /** Condition for relation and other end: visible, in force and of the plateau. */
  condition: string;
}

/** Day, validity of relations, and plateau for reading. */
export interface Period {
  day: string;
  validity?: ValidityName;
  /** Undefined for elements named by the client: a to-be element then shows everything recorded about it. */
  plateau?: PlateauName;
}

/** A relation in brackets as an arrow of a pattern, seen from the left. */
export const arrows = {
  OUT: (relation: string) => `-${relation}->`,
  IN: (relation: string) => `<-${relation}-`,
  BOTH: (relation: string) => `-${relation}-`,
} as const;

/**
 * Lays out a relation field. A to-many field applies the day to the relation and its other end; a to-one field, and one
 * that joins periods, only to the relation, so that a dissolved owner or predecessor is still shown.
 */
export function relationPattern(
  { relation: { type, joinsPeriods }, direction, other, isToOne }: RelationField,
  from: string,
  scope: Scope,
  period: Period,
): RelationPattern {
  return layOut({ from, types: [type], direction, other, judgesEnd: !isToOne && !joinsPeriods }, scope, period);
}

/**
 * Compiles the end of a subquery that reads the ends of a relation field in a variable: the first, if the field shows one
 * element. An element that replaces several inherits the relations of each, so to-one needs a limit.
 */
export const endingOf = ({ isToOne }: RelationField, node: string, { plateau }: Period): string =>
  isToOne && plateau === "TO_BE" ? firstEnd(node) : "";

/** Compiles the end of a subquery that reads only the first of the elements in a variable: by code, then by id. */
export const firstEnd = (node: string): string => ` ORDER BY ${node}.code, ${node}.id LIMIT 1`;

interface Layout {
  from: string;
  /** Relation types. Empty: all. */
  types: readonly string[];
  direction: keyof typeof arrows;
  /** Kind allowed at the other end. */
  other: End;
  judgesEnd: boolean;
}

/**
 * Lays out relations from a bound variable as a pattern with new variables. All reading of relations goes through it.
 */
export function layOut(layout: Layout, scope: Scope, period: Period): RelationPattern {
  const { types, direction, other, judgesEnd } = layout;
  const { day, validity = "IN_FORCE" } = period;
  const relation = scope.variable("r");
  const node = scope.variable("n");
  const arrow = arrows[direction](`[${relation}${types.length ? `:${types.join("|")}` : ""}]`);
  const end = `(${node}:${other.name})`;
  const { pattern, source, belongs } = placesOf({ ...layout, arrow, end, relation, node }, scope, period);
  const conditions = [visible(scope.viewer, node), relationValidity(relation, day, validity), belongs];
  if (judgesEnd && validity === "IN_FORCE") conditions.push(elementValidity(node, day));
  return { pattern, relation, node, source, condition: allOf(conditions) };
}

type Placed = Layout & { arrow: string; end: string; relation: string; node: string };

/** Returns the pattern of the recorded relation, and the condition that its other end belongs to the plateau. */
function placesOf(placed: Placed, scope: Scope, { day, plateau }: Period) {
  const { from, types, other, arrow, end, relation } = placed;
  const recorded = { pattern: `(${from})${arrow}${end}`, source: undefined };
  const isAcross = `type(${relation}) = '${metamodel.supersession}'`;
  if (types.length === 1 && types[0] === metamodel.supersession) return { ...recorded, belongs: "true" };
  if (plateau === "TO_BE") return placesInOverlay(placed, isAcross, day, scope);
  if (!isPlanned(other)) return { ...recorded, belongs: "true" };
  // Otherwise a to-be element appears only next to another one, or as the replacement of an as-is one.
  const ways = [`${placed.node}.plateau = 'AS_IS'`];
  if (!plateau) ways.push(`${from}.plateau = 'TO_BE'`);
  if (mayLeadAcross(types)) ways.push(isAcross);
  return { ...recorded, belongs: ways.length > 1 ? `(${ways.join(" OR ")})` : ways[0]! };
}

/** In the to-be architecture a relation may be recorded on elements that its ends replace. */
function placesInOverlay(placed: Placed, isAcross: string, day: string, scope: Scope) {
  const { from, types, direction, arrow, end, relation, node } = placed;
  const [nearHops, near, far, farHops] = [
    scope.variable("hops"),
    scope.variable("near"),
    scope.variable("far"),
    scope.variable("hops"),
  ];
  const standsFor = (hops: string) => `[${hops}:${metamodel.supersession}*0..${longestSuccession}]`;
  const stays = `NOT ${node}.id IN ${goneOn(day, scope)}`;
  const isThere = mayLeadAcross(types) ? `(${stays} OR ${isAcross})` : stays;
  const isRecorded = `size(${nearHops}) + size(${farHops}) = 0 AND ${isThere}`;
  return {
    pattern: `(${from})-${standsFor(nearHops)}->(${near})${arrow}(${far})<-${standsFor(farHops)}-${end}`,
    source: { OUT: from, IN: node, BOTH: `CASE startNode(${relation}) WHEN ${near} THEN ${from} ELSE ${node} END` }[
      direction
    ],
    belongs: `(${isRecorded} OR ${from}.id + ' ' + ${relation}.id + ' ' + ${node}.id IN ${movedOn(day, scope)}) AND NOT coalesce(${node}.change = 'RETIRE', false)`,
  };
}

/** True if the types include the relation from a successor to the element it replaces. */
const mayLeadAcross = (types: readonly string[]) => types.length === 0 || types.includes(metamodel.supersession);
