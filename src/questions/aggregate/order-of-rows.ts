import { limits } from "../../common/limits.js";
import type { AggregateOrder } from "./aggregate-arguments.js";
import { type Dimension, places } from "./dimension.js";
import { hasNumber, type Measure } from "./measure.js";
import { refuse } from "./refuse.js";

/** Parts of an aggregation that decide its order. */
interface Ordered {
  dimensions: readonly Dimension[];
  measure: Measure;
  orderBy: readonly AggregateOrder[];
}

type Direction = AggregateOrder["direction"];

/** Returns the index of the dimension of a key; -1 for the key of a number. */
const placeOf = (by: AggregateOrder["by"]) => places.findIndex(place => place.toUpperCase() === by);

/** Throws BAD_USER_INPUT for too many keys, and for a key that the rows do not have. */
export function refuseUnordered({ dimensions, measure, orderBy }: Ordered): void {
  if (orderBy.length > limits.maxOrderKeys)
    refuse("orderBy", `may have at most ${limits.maxOrderKeys} keys, not ${orderBy.length}.`);
  for (const { by } of orderBy) {
    const place = placeOf(by);
    if (place >= dimensions.length) refuse("orderBy", `${by} needs that dimension in \`by\`.`);
    if (place < 0 && !hasNumber(measure, by)) refuse("orderBy", `${by} needs a \`measure\` of that type.`);
  }
}

/** Compiles the order of rows: by the given keys, then by the dimensions. What is not recorded comes last. */
export function orderOfRows({ dimensions, orderBy }: Ordered, values: readonly string[]): string {
  const sorted = (each: string, direction: Direction) =>
    `${each} IS NULL, ${each}${direction === "DESC" ? " DESC" : ""}`;
  const ofPlace = (place: number, direction: Direction) =>
    dimensions[place]!.order(values[place]!).map(each => sorted(each, direction));
  const given = orderBy.flatMap(({ by, direction }) => {
    const place = placeOf(by);
    return place >= 0 ? ofPlace(place, direction) : [sorted(`numbers.${by.toLowerCase()}`, direction)];
  });
  // Without keys and dimensions ORDER BY still needs an expression.
  return [...given, ...dimensions.flatMap((_, place) => ofPlace(place, "ASC")), "numbers.count"].join(", ");
}
