import type { Attribute } from "../../repository/attributes.js";
import { append } from "../../repository/group-by.js";
import type { Problem } from "../../repository/writing/operation.js";
import { archimate } from "./attributes-of.js";
import type { Relationship } from "./exchange-model.js";
import type { Keyed, KeyedModel } from "./keyed-model.js";
import { type Place, problemOf, warningOf } from "./problem-of.js";

/** A relation that ends at a relation, as an element keeps it: everything the file says, its ends by their keys. */
export interface KeptRelationship {
  key: string;
  type: string;
  source: string;
  target: string;
  documentation?: string;
  attributes: Attribute[];
}

/**
 * A relation that ends at a relation cannot be an edge of the graph. It is kept as an attribute of the nearest element: of
 * its other end, or of what the relation at its end comes from. Attributes are given by identifier of the element.
 */
export function keepOnElements(
  keyed: KeyedModel,
  place: Place,
): { kept: Map<string, Attribute[]>; problems: Problem[] } {
  const kept = new Map<string, Attribute[]>();
  const problems: Problem[] = [];
  for (const relationship of keyed.relationships) {
    if ([relationship.source, relationship.target].every(end => keyed.elementById.has(end))) continue;
    const holder = nearestElement(relationship, keyed);
    if (!holder) problems.push(problemOf("ENDLESS_RELATION", place, relationship));
    else {
      problems.push(warningOf("RELATION_ON_RELATION", place, relationship, holder.names[0]?.text || holder.key));
      append(kept, holder.identifier, {
        name: archimate.relationship,
        value: JSON.stringify(asKept(relationship, keyed)),
      });
    }
  }
  return { kept, problems };
}

function nearestElement(start: Relationship, { elementById, relationshipById }: KeyedModel): Keyed | undefined {
  const seen = new Set<string>();
  const waiting = [start.source, start.target];
  for (const end of waiting) {
    const element = elementById.get(end);
    if (element) return element;
    const relationship = relationshipById.get(end);
    if (!relationship || seen.has(end)) continue;
    seen.add(end);
    waiting.push(relationship.source, relationship.target);
  }
  return undefined;
}

function asKept(relationship: Keyed<Relationship>, { elementById, relationshipById }: KeyedModel): KeptRelationship {
  const keyOf = (end: string) => (elementById.get(end) ?? relationshipById.get(end))!.key;
  const { key, type, source, target, documentation, attributes } = relationship;
  const said = documentation[0] && { documentation: documentation[0].text };
  return { key, type, source: keyOf(source), target: keyOf(target), ...said, attributes };
}
