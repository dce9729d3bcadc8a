import type { DrawnRelation } from "../drawing.js";

export interface Point {
  x: number;
  y: number;
}

export interface Rectangle extends Point {
  width: number;
  height: number;
}

/** Where an arrow runs, from `relation.from` to `relation.to`; and its label, for the first of a bundle only. */
export interface PlacedArrow {
  relation: DrawnRelation;
  points: Point[];
  /** Its line begins here and the text above it goes to the right (`start`) or to the left (`end`). */
  label?: Point & { anchor: "start" | "end" };
}

/** A drawing laid out, in pixels from the upper left corner. */
export interface Places {
  width: number;
  height: number;
  boxes: Map<string, Rectangle>;
  arrows: PlacedArrow[];
  /** Where arrows of one bundle part. */
  junctions: Point[];
}
