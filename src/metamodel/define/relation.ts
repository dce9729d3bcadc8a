import type { Element } from "./element.js";
import type { Kind } from "./kind.js";
import type { PropertyType } from "./property.js";

/** An end of a relation: one kind, or any kind of element. */
export type End = Kind | typeof Element;

/** A property that relations of one declaration have beyond those that all have. */
export interface RelationProperty {
  type: () => PropertyType;
  label: string;
  description: string;
}

/** When the loss of the target is the loss of the source: always, never, or as the source's own properties say. */
export type Vitality =
  | boolean
  | { whereRelation: Record<string, string>; andSource?: Record<string, string>; standIn?: Record<string, string> };

interface RelationOptions {
  /** Read aloud from source to target and back, in Indonesian. */
  labels: [forward: string, reverse: string];
  properties?: Record<string, RelationProperty>;
  /** At most one target at any time; with `per`, one for each value of that property of the target. */
  oneAtATime?: boolean | { per: string };
  /** Targets that it may have, beyond their kind: values of one of their properties, by kind of the source or for all. */
  accepts?: { property: string; values: (source: Kind) => readonly string[] };
  /** May not lead back to where it started. */
  isAcyclic?: boolean;
  /** In the to-be architecture the source stands where the target stood: it leads from one plateau into the other. */
  supersedes?: boolean;
  /**
   * What institutions outside the province own is used through this relation: a file that describes such a target as an
   * entry of its own is taken to mean this.
   */
  usedNotCreated?: boolean;
}

interface DependencyOptions extends RelationOptions {
  vital?: Vitality;
  /** All its targets stand in for one another: the source stops only when all are lost. */
  together?: boolean;
}

/** A typed arrow between two ends. Several declarations may share a type when their ends differ. */
export interface Relation extends RelationOptions {
  source: End;
  type: string;
  target: End;
  /** Field of the source that gives its targets; none: only through `relations`. */
  forward?: string;
  /** Field of the target that gives its sources; none: only through `relations`. */
  reverse?: string;
  /** Whether trouble at the target reaches the source. */
  carriesImpact: boolean;
  vital: Vitality;
  together: boolean;
}

/** Names of the two fields; `null` leaves that end to `Element.relations`. */
type Fields = [forward: string | null, reverse: string | null];

/** The source needs the target: trouble travels against the arrow. */
export function dependency(
  source: End,
  type: string,
  target: End,
  fields: Fields,
  options: DependencyOptions,
): Relation {
  const { vital = false, together = false } = options;
  return { ...relation(source, type, target, fields, options), carriesImpact: true, vital, together };
}

/** Tells something about the source, but carries no trouble. */
export function association(
  source: End,
  type: string,
  target: End,
  fields: Fields,
  options: RelationOptions,
): Relation {
  return { ...relation(source, type, target, fields, options), carriesImpact: false, vital: false, together: false };
}

function relation(source: End, type: string, target: End, [forward, reverse]: Fields, options: RelationOptions) {
  return { source, type, target, forward: forward ?? undefined, reverse: reverse ?? undefined, ...options };
}
