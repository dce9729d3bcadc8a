import { Element } from "./element.js";
import type { Kind } from "./kind.js";
import type { End, Relation } from "./relation.js";

/** A relation as seen from one of its ends, which is what a field shows. */
export interface RelationField {
  name: string;
  /** The kind that has the field; Element when every kind has it. */
  owner: End;
  /** What the field leads to. */
  other: End;
  relation: Relation;
  direction: "OUT" | "IN";
  /** Gives one element or null instead of a connection. */
  isToOne: boolean;
  /** Indonesian label, read from the owner. */
  label: string;
}

/** Whether a kind may stand at that end. */
export const admits = (end: End, kind: Kind): boolean => end === Element || end === kind;

/** The fields of both ends of a relation that have a name. */
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
