import { Element } from "./element.js";
import type { Kind } from "./kind.js";
import type { End, Relation } from "./relation.js";

/** Relation seen from one of its ends, as a field. */
export interface RelationField {
  name: string;
  /** Kind that has the field; Element if every kind has it. */
  owner: End;
  /** Kind at the other end. */
  other: End;
  relation: Relation;
  direction: "OUT" | "IN";
  /** True if the field is one element or null instead of a connection. */
  isToOne: boolean;
  /** Indonesian label, read from the owner. */
  label: string;
}

/** Returns true if a kind is allowed at that end. */
export const admits = (end: End, kind: Kind): boolean => end === Element || end === kind;

/** Returns the named fields of both ends of a relation. */
export function fieldsOfRelation(relation: Relation): RelationField[] {
  const { source, target, forward, reverse, labels, oneAtATime } = relation;
  const out: RelationField | false = forward !== undefined && {
    name: forward,
    owner: source,
    other: target,
    relation,
    direction: "OUT",
    isToOne: oneAtATime === true,
    label: labels[0],
  };
  const back: RelationField | false = reverse !== undefined && {
    name: reverse,
    owner: target,
    other: source,
    relation,
    direction: "IN",
    isToOne: false,
    label: labels[1],
  };
  return [out, back].filter(field => field !== false);
}
