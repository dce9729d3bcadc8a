import type { Element } from "./element.js";
import type { Kind } from "./kind.js";
import type { PropertyType } from "./property.js";

/** End of a relation: one kind, or any kind of element. */
export type End = Kind | typeof Element;

/** Property of one relation declaration, in addition to those of all relations. */
export interface RelationProperty {
  type: () => PropertyType;
  label: string;
  description: string;
}

/** Condition under which the loss of the target stops the source: always, never, or depending on properties. */
export type Vitality =
  | boolean
  | { whereRelation: Record<string, string>; andSource?: Record<string, string>; standIn?: Record<string, string> };

/**
 * Fate of a relation of an Opd that others succeed, from the day of the succession: the successor takes it over, it ends,
 * or it is unaffected, because it records the past.
 */
export type Handover = "MOVES" | "ENDS" | "STAYS";

interface RelationOptions {
  /** Indonesian labels, read from source to target and back. */
  labels: [forward: string, reverse: string];
  properties?: Record<string, RelationProperty>;
  /**
   * True if the source has at most one target at any time; with `per`, one per value of that property of the target.
   */
  oneAtATime?: boolean | { per: string };
  /** Restriction of targets to values of one of their properties, depending on the kind of the source. */
  accepts?: { property: string; values: (source: Kind) => readonly string[] };
  /**
   * True if OPDs record it for most elements: a column of the sheet of its source, and a choice of the sheet of relations
   * in the short workbook; to `Element`, which fits no column, only the choice. Default: false.
   */
  everyday?: boolean;
  /** True if the relation must not form a cycle. */
  isAcyclic?: boolean;
  /** True if, in the to-be architecture, the source replaces the target; it leads from one plateau to the other. */
  supersedes?: boolean;
  /**
   * True if this relation expresses the use of an element owned by an institution outside the province; an imported row
   * that describes such an element becomes this relation.
   */
  usedNotCreated?: boolean;
  /** True if its ends are in force one after the other, so that fields also show an end that has ended. */
  joinsPeriods?: boolean;
  /** Fate of the relation when the Opd at one of its ends is succeeded. Default: MOVES. */
  handover?: { source?: Handover; target?: Handover };
}

interface DependencyOptions extends RelationOptions {
  vital?: Vitality;
  /** True if all targets can replace one another, so that the source stops only when all are lost. */
  together?: boolean;
}

/** Typed relation between two ends. Several declarations may share a type if their ends differ. */
export interface Relation extends RelationOptions {
  source: End;
  type: string;
  target: End;
  /** Field of the source with its targets. Default: none, only `relations`. */
  forward?: string;
  /** Field of the target with its sources. Default: none, only `relations`. */
  reverse?: string;
  /** True if trouble at the target reaches the source. */
  carriesImpact: boolean;
  vital: Vitality;
  together: boolean;
}

/** Names of the two fields; null if only `Element.relations` has that end. */
type Fields = [forward: string | null, reverse: string | null];

/** Declares that the source needs the target: trouble spreads against the arrow. */
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

/** Declares a relation along which no trouble spreads. */
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
