import { visible } from "../access/viewer.js";
import type { End, RelationField } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { goneOn, longestSuccession, movedOn } from "./overlay.js";
import { isPlanned, type PlateauName } from "./plateau.js";
import { allOf, type Scope } from "./scope.js";
import { elementValidity, relationValidity, type ValidityName } from "./validity.js";

/** A relation field laid out as a Cypher pattern from a bound variable. */
export interface RelationPattern {
  pattern: string;
  /** Variable of the relationship. */
  relation: string;
  /** Variable of the element at the other end. */
  node: string;
  /** Cypher of the element that the relation belongs to, where that is not the one that it starts from as recorded. */
  source?: string;
  /** What makes the relation and its other end readable: visible, in force and of the plateau. */
  condition: string;
}

/** The day to judge by, which relations to read then, and in which architecture. */
export interface Period {
  day: string;
  validity?: ValidityName;
  /** Left out: what somebody named, of which a to-be element shows all that is recorded of it. */
  plateau?: PlateauName;
}

const arrows = {
  OUT: (relation: string) => `-${relation}->`,
  IN: (relation: string) => `<-${relation}-`,
  BOTH: (relation: string) => `-${relation}-`,
} as const;

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
  return layOut({ from, types: [type], direction, other, judgesEnd: !isToOne }, scope, period);
}

interface Layout {
  from: string;
  /** Relationship types; none: all. */
  types: readonly string[];
  direction: keyof typeof arrows;
  /** What may be at the other end. */
  other: End;
  judgesEnd: boolean;
}

/** Relations from a bound variable as a pattern with variables of its own. The one place that knows how to read them. */
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

/** Where the relation is recorded, and what makes its other end part of the architecture that is read. */
function placesOf(placed: Placed, scope: Scope, { day, plateau }: Period) {
  const { from, types, other, arrow, end, relation } = placed;
  const recorded = { pattern: `(${from})${arrow}${end}`, source: undefined };
  const isAcross = `type(${relation}) = '${metamodel.supersession}'`;
  if (types.length === 1 && types[0] === metamodel.supersession) return { ...recorded, belongs: "true" };
  if (plateau === "TO_BE") return placesInOverlay(placed, isAcross, day, scope);
  if (!isPlanned(other)) return { ...recorded, belongs: "true" };
  // A to-be element shows beneath another one only, and as what replaces an as-is one.
  const ways = [`${placed.node}.plateau = 'AS_IS'`];
  if (!plateau) ways.push(`${from}.plateau = 'TO_BE'`);
  if (mayLeadAcross(types)) ways.push(isAcross);
  return { ...recorded, belongs: ways.length > 1 ? `(${ways.join(" OR ")})` : ways[0]! };
}

/** In the to-be architecture a relation may be recorded of what its ends stand for. */
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

/** Whether the relation from a successor to what it replaces is among these. */
const mayLeadAcross = (types: readonly string[]) => types.length === 0 || types.includes(metamodel.supersession);
