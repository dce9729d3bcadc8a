import { Field, Int, ObjectType } from "type-graphql";
import type { Viewer } from "../access/viewer.js";
import { KindName } from "../contract/closed-sets.js";

/** Description of a field with an element that may be hidden. */
export const hiddenIsNull = "Null if the viewer may not see it.";

@ObjectType({
  description:
    "Number of elements of one kind that the answer contains, but the viewer may not see. No other count includes them. The public gets none.",
})
export class HiddenElements {
  @Field(() => KindName)
  kind!: string;

  @Field(() => Int)
  count!: number;
}

/**
 * Answer that is worked out over everything. `hiddenElements`: those in it that the viewer may not see, each once, or
 * their numbers by kind.
 */
export interface Hiding {
  hiddenElements: readonly { kind: string; count?: number }[];
}

/**
 * Returns true for a viewer of a part who holds an office in the government, such as STAFF: such a viewer learns that
 * something hidden is affected or lies between. For all others it is absent.
 */
export const learnsOfHidden = ({ sight }: Viewer): boolean =>
  sight !== "EVERYTHING" && sight.levels.includes("INTERNAL");

/** Returns the hidden ones among the elements of an answer, each once. */
export const hiddenAmong = <T extends { id: string; kind: string; isShown: boolean }>(elements: readonly T[]): T[] => [
  ...new Map(elements.filter(({ isShown }) => !isShown).map(each => [each.id, each])).values(),
];

/** Separates what the viewer may see from the rest. */
export const apartBy = <T>(all: readonly T[], isShown: (each: T) => boolean): { shown: T[]; hidden: T[] } => ({
  shown: all.filter(isShown),
  hidden: all.filter(each => !isShown(each)),
});

/** Separates the elements of an answer that the viewer may see from the hidden ones. */
export const apartByShown = <T extends { isShown: boolean }>(elements: readonly T[]): { shown: T[]; hidden: T[] } =>
  apartBy(elements, ({ isShown }) => isShown);
