import type { DrawnElement } from "../drawing.js";
import { xml } from "../xml.js";
import { ink } from "./palette.js";

/** Borders of boxes, which show the severity without colour. */
export const borders = {
  START: { width: 3.2, dashes: undefined, corner: 3 },
  STOPS: { width: 3, dashes: undefined, corner: 0 },
  DEGRADES: { width: 2, dashes: "7 4", corner: 6 },
  TOUCHED: { width: 1, dashes: undefined, corner: 12 },
  NONE: { width: 1.2, dashes: undefined, corner: 6 },
} as const;

/** Meaning of the border and the sign of a box; NONE without severities. */
export type Sign = keyof typeof borders;

/** Returns START for a start of the walk, else the severity. */
export const signOf = ({ part, severity }: DrawnElement): Sign => (part === "START" ? "START" : (severity ?? "NONE"));

const octagon = "M3 0H7L10 3V7L7 10H3L0 7V3Z";
const triangle = "M5 0L10 9.4H0Z";
const flash = "M6 0L1 6H4.4L3.4 10L9 3.8H5.4Z";

/** Draws the sign, ten pixels high: a flash, a stop sign, a warning triangle or a ring. */
export function drawSign(sign: Sign, x: number, y: number): string {
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  const solid = { fill: ink.text, transform };
  if (sign === "START") return xml("path", { d: flash, ...solid });
  if (sign === "STOPS") return xml("path", { d: octagon, ...solid });
  const outline = { fill: "#ffffff", stroke: ink.text, "stroke-width": 1.4, transform };
  if (sign === "DEGRADES") return xml("path", { d: triangle, ...outline });
  return sign === "TOUCHED" ? xml("circle", { cx: 5, cy: 5, r: 3.6, ...outline }) : "";
}
