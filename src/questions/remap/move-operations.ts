import { readAttributes } from "../../graph/attributes.js";
import { ownPropertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Path } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { covers } from "../../repository/changes/period.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { Move } from "./read-moves.js";

/**
 * Ends each relation today and has one to the successor begin, with what the old one says of itself; a planned one goes
 * and is planned anew. Elements that were changed since they were read are a REVISION_CONFLICT. All that ends comes
 * first, so that nothing new meets what gives way to it.
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

/** Today, or the later day for which it is planned. */
const startOf = ({ relation: { since } }: Move, today: string): string => (since > today ? since : today);

/** Somebody has mapped it by hand already, for all of the time that the old one would have been in force. */
function isThereAlready(move: Move, today: string): boolean {
  const own = ownPropertyNames(move);
  const remaining = { ...move.relation, since: startOf(move, today) };
  return move.already.some(there => own.every(name => there[name] === move.relation[name]) && covers(there, remaining));
}

function ownPropertyNames({ kind, type }: Move): string[] {
  const relation = metamodel.relationBetween(metamodel.kind(kind), type, taxonomyKind.kind);
  return relation ? ownPropertiesOf(relation).map(({ name }) => name) : [];
}
