import { readAttributes } from "../../graph/attributes.js";
import { ownPropertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Path } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { covers } from "../../repository/changes/period.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { Move } from "./read-moves.js";

/**
 * Returns the operations that end each relation today and create one with the same properties to the successor. A
 * planned relation is deleted and planned anew. An element that has changed since it was read causes a
 * REVISION_CONFLICT. All endings come first, so that a new relation never conflicts with the one it replaces.
 */
export function moveOperations(moves: readonly Move[], today: string): Operation[] {
  const elements = new Map(moves.map(move => [move.elementId, move]));
  return [
    ...[...elements.values()].map(unchanged),
    ...moves.map(move => ending(move, today)),
    ...moves.filter(move => !isThereAlready(move, today)).map(move => beginning(move, today)),
  ];
}

const pathOf = ({ elementId, type, code }: Move): Path => [elementId, type, code];

const unchanged = (move: Move): Operation => ({
  action: "update",
  element: move.elementId,
  expectedRev: move.rev,
  properties: {},
  relations: {},
  path: pathOf(move),
});

const ending = (move: Move, today: string): Operation => ({
  action: "unrelate",
  relation: move.relation.id,
  until: today,
  path: pathOf(move),
});

function beginning(move: Move, today: string): Operation {
  const { id: _, externalId: __, attributesJson, ...said } = move.relation;
  const properties = { ...said, attributes: readAttributes(attributesJson), since: startOf(move, today) };
  const { elementId: from, type, successorId: to } = move;
  return { action: "relate", from, type, to, properties, path: pathOf(move) };
}

/** Returns today, or the later day on which the relation is planned to begin. */
const startOf = ({ relation: { since } }: Move, today: string): string => (since > today ? since : today);

/**
 * Returns true if a relation to the successor already exists for the whole remaining period, for example mapped by
 * hand.
 */
function isThereAlready(move: Move, today: string): boolean {
  const own = ownPropertyNames(move);
  const remaining = { ...move.relation, since: startOf(move, today) };
  return move.already.some(there => own.every(name => there[name] === move.relation[name]) && covers(there, remaining));
}

function ownPropertyNames({ kind, type }: Move): string[] {
  const relation = metamodel.relationBetween(metamodel.kind(kind), type, taxonomyKind.kind);
  return relation ? ownPropertiesOf(relation).map(({ name }) => name) : [];
}
