import { z } from "zod";
import { append, groupBy } from "../../common/group-by.js";
import type { Attribute } from "../../graph/attributes.js";
import type { Problem } from "../../repository/changes/operation.js";
import { archimate } from "./attributes-of.js";
import type { Relationship } from "./exchange-model.js";
import { type Keyed, type KeyedModel, keyWithin } from "./keyed-model.js";
import { type Place, problemOf, warningOf } from "./problem-of.js";

const keptRelationship = z.object({
  ...{ key: z.string(), type: z.string(), source: z.string(), target: z.string() },
  documentation: z.string().optional(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
});

/** Relation that ends at a relation, as stored on an element: all its data, with its ends given by key. */
export type KeptRelationship = z.infer<typeof keptRelationship>;

/**
 * Returns the relation stored in an attribute. Undefined for an invalid value: anybody may write an attribute of that
 * name.
 */
export function readKept({ name, value }: Attribute): KeptRelationship | undefined {
  if (name !== archimate.relationship) return undefined;
  try {
    return keptRelationship.parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** Relations stored on elements, by identifier of the element. */
export interface Held {
  kept: Map<string, Attribute[]>;
  /** Relations stored on elements that the file also has as relations, by `keyWithin`; the file's version wins. */
  inFile: Set<string>;
  problems: Problem[];
}

/**
 * Finds the elements that store relations which end at a relation, as the graph cannot have such edges. The nearest
 * element stores it: its other end, or an end of the relation at its end.
 */
export function keepOnElements(keyed: KeyedModel, place: Place): Held {
  const kept = new Map<string, Attribute[]>();
  const problems: Problem[] = [];
  const onRelations = keyed.relationships.filter(each => !endsOf(each).every(end => keyed.elementById.has(end)));
  const nearest = onRelations.length > 0 ? nearestElements(keyed) : new Map<string, Keyed>();
  for (const relationship of onRelations) {
    const holder = nearest.get(relationship.identifier);
    if (!holder) problems.push(problemOf("ENDLESS_RELATION", place, relationship));
    else {
      problems.push(warningOf("RELATION_ON_RELATION", place, relationship, holder.names[0]?.text || holder.key));
      append(kept, holder.identifier, {
        name: archimate.relationship,
        value: JSON.stringify(asKept(relationship, keyed)),
      });
    }
  }
  return { kept, inFile: saidInFile(keyed), problems };
}

function saidInFile({ elements, relationships }: KeyedModel): Set<string> {
  const said = new Set(
    elements.flatMap(each => each.attributes.flatMap(attribute => keptWithin(each, attribute) ?? [])),
  );
  return new Set(said.size === 0 ? [] : relationships.map(keyWithin).filter(key => said.has(key)));
}

/**
 * Returns the attributes of an element with the relations stored on it, in the file's version where the file has them.
 * A file of some kinds only may lack such a relation; then the attribute of the element remains.
 */
export function withKept(element: Keyed, { kept, inFile }: Held): Attribute[] {
  const told = groupBy(kept.get(element.identifier) ?? [], each => keptWithin(element, each)!);
  const inPlace = element.attributes.flatMap(each => {
    const key = keptWithin(element, each);
    return key !== undefined && inFile.has(key) ? (told.get(key)?.splice(0, 1) ?? []) : [each];
  });
  return [...inPlace, ...[...told.values()].flat()];
}

function keptWithin({ keyedIn }: Keyed, attribute: Attribute): string | undefined {
  const key = readKept(attribute)?.key;
  return key === undefined ? undefined : keyWithin({ keyedIn, key });
}

/**
 * Returns the nearest element of every relation that ends at a relation. Iterative, as a chain may have 100,000 of
 * them.
 */
function nearestElements({ relationships, elementById }: KeyedModel): Map<string, Keyed> {
  const nearest = new Map<string, Keyed>();
  const atEnd = new Map<string, Relationship[]>();
  for (const each of relationships) for (const end of new Set(endsOf(each))) append(atEnd, end, each);
  let reached: Iterable<string> = elementById.keys();
  for (let isMore = true; isMore; ) {
    const next = [...reached].flatMap(end => atEnd.get(end) ?? []).filter(({ identifier }) => !nearest.has(identifier));
    // A whole step is computed before it is stored, so that relations of one step do not affect each other.
    const found = next.map(each => [each.identifier, firstAt(endsOf(each), elementById, nearest)] as const);
    for (const [identifier, element] of found) nearest.set(identifier, element);
    reached = new Set(found.map(([identifier]) => identifier));
    isMore = found.length > 0;
  }
  return nearest;
}

const endsOf = ({ source, target }: Relationship) => [source, target];

const firstAt = (ends: string[], ...known: Map<string, Keyed>[]): Keyed =>
  ends.flatMap(end => known.flatMap(each => each.get(end) ?? []))[0]!;

function asKept(relationship: Keyed<Relationship>, { elementById, relationshipById }: KeyedModel): KeptRelationship {
  const keyOf = (end: string) => (elementById.get(end) ?? relationshipById.get(end))!.key;
  const { key, type, source, target, documentation, attributes } = relationship;
  const said = documentation[0] && { documentation: documentation[0].text };
  return { key, type, source: keyOf(source), target: keyOf(target), ...said, attributes };
}
