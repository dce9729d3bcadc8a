import { z } from "zod";
import type { Attribute } from "../../repository/attributes.js";
import { append, groupBy } from "../../repository/group-by.js";
import type { Problem } from "../../repository/writing/operation.js";
import { archimate } from "./attributes-of.js";
import type { Relationship } from "./exchange-model.js";
import { type Keyed, type KeyedModel, keyWithin } from "./keyed-model.js";
import { type Place, problemOf, warningOf } from "./problem-of.js";

const keptRelationship = z.object({
  ...{ key: z.string(), type: z.string(), source: z.string(), target: z.string() },
  documentation: z.string().optional(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
});

/** A relation that ends at a relation, as an element keeps it: everything the file says, its ends by their keys. */
export type KeptRelationship = z.infer<typeof keptRelationship>;

/** The relation that an attribute holds, if it is one: anybody may write an attribute of that name. */
export function readKept({ name, value }: Attribute): KeptRelationship | undefined {
  if (name !== archimate.relationship) return undefined;
  try {
    return keptRelationship.parse(JSON.parse(value));
  } catch {
    return undefined;
  }
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

/**
 * What an element says, with the relations that it keeps: as the file has them, where it has them. Of one that a file of some
 * kinds only cannot have, the element itself tells.
 */
export function withKept(element: Keyed, kept: readonly Attribute[], { relationshipByKey }: KeyedModel): Attribute[] {
  const told = groupBy(kept, each => readKept(each)!.key);
  const inPlace = element.attributes.flatMap(each => {
    const key = readKept(each)?.key;
    if (key === undefined || !relationshipByKey.has(keyWithin({ keyedIn: element.keyedIn, key }))) return [each];
    return told.get(key)?.splice(0, 1) ?? [];
  });
  return [...inPlace, ...[...told.values()].flat()];
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
