import { lastOf } from "../../../common/present.js";
import type { PlacedArrow, Point } from "../layout/places.js";
import { escapeXml, xml } from "../xml.js";
import { ink } from "./palette.js";
import { fitText } from "./text-width.js";

const corner = 5;
const headLength = 8;
/** Size of labels in pixels. */
export const labelSize = 9.5;

/**
 * Draws a line with rounded corners and an arrowhead. The head is a path, because some programs do not support markers.
 */
export function drawArrow({ relation, points }: PlacedArrow): string {
  const dashes = relation.isWay ? "3 4" : undefined;
  return [
    xml("path", { d: roundedPath(shortened(points)), "stroke-dasharray": dashes }),
    xml("path", { d: headOf(points), fill: ink.line, stroke: "none" }),
  ].join("");
}

/** Draws the label of an arrow above its line, with a white outline for readability above other lines. */
export function drawLabel({ relation, label }: PlacedArrow, room: number): string {
  if (!label) return "";
  const x = label.x + (label.anchor === "start" ? 7 : -11);
  const style = { "font-size": labelSize, "text-anchor": label.anchor, fill: ink.quiet };
  const text = fitText(relation.label, room, labelSize);
  const halo = { stroke: "#ffffff", "stroke-width": 2, "stroke-linejoin": "round" };
  const at = { x, y: label.y - 3.5, ...style };
  return xml("text", { ...at, ...halo }, escapeXml(text)) + xml("text", at, escapeXml(text));
}

function roundedPath(points: Point[]): string {
  const turns = points.slice(1, -1).map((turn, index) => {
    const [before, after] = [points[index]!, points[index + 2]!];
    const radius = Math.min(corner, distance(before, turn) / 2, distance(turn, after) / 2);
    return `L${at(towards(turn, before, radius))}Q${at(turn)} ${at(towards(turn, after, radius))}`;
  });
  return `M${at(points[0]!)}${turns.join("")}L${at(lastOf(points))}`;
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Shortens the line, so that it ends inside the head. */
const shortened = (points: Point[]) => [
  ...points.slice(0, -1),
  towards(lastOf(points), points.at(-2)!, headLength - 2),
];

function headOf(points: Point[]): string {
  const tip = lastOf(points);
  const base = towards(tip, points.at(-2)!, headLength);
  const [dx, dy] = [(tip.y - base.y) * 0.5, (base.x - tip.x) * 0.5];
  return `M${at(tip)}L${at({ x: base.x + dx, y: base.y + dy })}L${at({ x: base.x - dx, y: base.y - dy })}Z`;
}
