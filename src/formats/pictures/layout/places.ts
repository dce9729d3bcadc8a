import type { DrawnRelation } from "../drawing.js";

export interface Point {
  x: number;
  y: number;
}

export interface Rectangle extends Point {
  width: number;
  height: number;
}

/** Course of an arrow from `relation.from` to `relation.to`. Only the first arrow of a bundle has a label. */
export interface PlacedArrow {
  relation: DrawnRelation;
  points: Point[];
  /** Start of the label's line; the text above it extends to the right (`start`) or to the left (`end`). */
  label?: Point & { anchor: "start" | "end" };
}

/** Layout of a drawing, in pixels from the upper left corner. */
export interface Places {
  width: number;
  height: number;
  boxes: Map<string, Rectangle>;
  arrows: PlacedArrow[];
  /** Points where arrows of a bundle separate. */
  junctions: Point[];
}
