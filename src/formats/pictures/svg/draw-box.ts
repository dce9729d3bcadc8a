import { ResponsibleKind } from "../../../graph/responsible.js";
import type { DrawnElement } from "../drawing.js";
import type { Rectangle } from "../layout/places.js";
import { describeElement } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { type Box, gap, inset, lineHeight, nameSize, smallSize, textRoom } from "./box.js";
import { borders, drawSign, signOf } from "./draw-sign.js";
import { ink, shadeOf } from "./palette.js";
import { fitText, textWidth } from "./text-width.js";

/** Draws an element: kind and code, name, severity, distance and responsible OPD. */
export function drawBox({ element, nameLines, foot }: Box, place: Rectangle): string {
  const shade = shadeOf(element.kind);
  return xml(
    "g",
    { transform: `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})` },
    xml("title", {}, escapeXml(describeElement(element))),
    frame(element, place),
    head(element, place, shade.strong),
    name(nameLines),
    drawFoot(element, foot, place),
  );
}

function frame(element: DrawnElement, { width, height }: Rectangle): string {
  const border = borders[signOf(element)];
  const shade = shadeOf(element.kind);
  const isBetween = element.part === "BETWEEN";
  return [
    xml("rect", {
      ...{ width, height, rx: border.corner, fill: isBetween ? "#ffffff" : shade.light, stroke: shade.strong },
      "stroke-width": border.width,
      "stroke-dasharray": border.dashes,
    }),
    xml("rect", { x: 5, y: inset.top, width: 4, height: height - 2 * inset.top, rx: 2, fill: shade.strong }),
  ].join("");
}

function head({ kind, kindLabel, code }: DrawnElement, { width }: Rectangle, colour: string): string {
  const room = textRoom - gap - Math.min(textWidth(kindLabel, smallSize, true), leastKind);
  const size = kind === ResponsibleKind.name ? sizeWithin(code, room) : smallSize;
  const told = size < smallSize ? code : fitText(code, room, smallSize);
  const label = fitText(kindLabel, textRoom - gap - textWidth(told, size), smallSize, true);
  const y = inset.top + smallSize;
  const small = { y, "font-size": smallSize };
  return [
    xml("text", { x: inset.left, ...small, "font-weight": "bold", fill: colour }, escapeXml(label)),
    endingAt(width - inset.right, y, told, size),
  ].join("");
}

/** Minimum width of the label of a kind next to a long code, in pixels; the colour also shows the kind. */
const leastKind = 40;

const endingAt = (x: number, y: number, text: string, size = smallSize) =>
  xml("text", { x, y, "font-size": size, "text-anchor": "end", fill: ink.quiet }, escapeXml(text));

const name = (lines: string[]) =>
  lines
    .map((line, index) => {
      const y = inset.top + lineHeight.small + (index + 1) * lineHeight.name - 2;
      const style = { "font-size": nameSize, "font-weight": "bold", fill: ink.text };
      return xml("text", { x: inset.left, y, ...style }, escapeXml(line));
    })
    .join("");

function drawFoot(element: DrawnElement, { text, x, opd }: Box["foot"], { width, height }: Rectangle): string {
  const last = height - inset.top - 1;
  const y = opd === "BENEATH" ? last - lineHeight.small : last;
  const style = { x, y, "font-size": smallSize, fill: ink.text };
  return [
    drawSign(signOf(element), inset.left, y - 9),
    xml("text", style, escapeXml(text)),
    opd === "NONE"
      ? ""
      : endingAt(width - inset.right, last, element.opd!.code, sizeWithin(element.opd!.code, textRoom)),
  ].join("");
}

/** Returns the font size of the code of an OPD: a long code is written smaller, not truncated. */
const sizeWithin = (code: string, room: number): number => Math.min(smallSize, room / textWidth(code, 1));
