import { get } from "../../../common/present.js";
import type { Drawing } from "../drawing.js";
import type { Places } from "../layout/places.js";
import { distanceLabel, startLabel } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { ink } from "./palette.js";
import { textWidth } from "./text-width.js";

const margin = 14;

const headSize = 12;

/** Returns the height of the headings above the boxes; `scale`: relative to a small picture. */
export const bandHead = (scale: number): number => headSize * scale * 1.5 + margin;

/** Returns the largest font size at which the words fit. */
const widestSize = (words: string, room: number) => room / textWidth(words, 1, true);

/** Draws a background for each distance, with a heading. */
export function drawBands(drawing: Drawing, { boxes, height }: Places, scale: number): string {
  const top = bandHead(scale);
  const distances = [...new Set(drawing.elements.map(({ distance }) => distance))].sort((one, other) => one - other);
  return distances
    .map(distance => {
      const placed = drawing.elements.filter(each => each.distance === distance).map(({ id }) => get(boxes, id));
      const left = Math.min(...placed.map(({ x }) => x)) - margin;
      const right = Math.max(...placed.map(({ x, width }) => x + width)) + margin;
      const words = distance === 0 ? startLabel(drawing) : distanceLabel(distance);
      const head = {
        x: (left + right) / 2,
        y: -margin - 4,
        "text-anchor": "middle",
        "font-size": Math.min(headSize * scale, widestSize(words, right - left)),
        fill: ink.quiet,
      };
      const ground = { x: left, y: -top, width: right - left, height: height + top + margin, rx: 10 };
      return (
        xml("rect", { ...ground, fill: ink.band }) + xml("text", { ...head, "font-weight": "bold" }, escapeXml(words))
      );
    })
    .join("");
}
