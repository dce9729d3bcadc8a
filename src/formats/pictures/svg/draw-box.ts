import type { Drawing, DrawnElement } from "../drawing.js";
import type { Rectangle } from "../layout/places.js";
import { between, describeElement, distanceLabel, severityLabel, startLabel } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { type Box, inset, lineHeight, nameSize, smallSize } from "./box.js";
import { borders, drawSign, signOf } from "./draw-sign.js";
import { ink, shadeOf } from "./palette.js";
import { fitText, textWidth } from "./text-width.js";

/** An element: what it is and its code, its name, what happens to it, how far it is and who answers for it. */
export function drawBox({ element, nameLines }: Box, place: Rectangle, drawing: Drawing): string {
  const shade = shadeOf(element.kind);
  return xml(
    "g",
    { transform: `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})` },
    xml("title", {}, escapeXml(describeElement(element))),
    frame(element, place),
    head(element, place, shade.strong),
    name(nameLines),
    foot(element, place, drawing),
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

function head({ kindLabel, code }: DrawnElement, { width }: Rectangle, colour: string): string {
  const kind = fitText(kindLabel, width * 0.55, smallSize, true);
  const room = width - inset.left - inset.right - textWidth(kind, smallSize, true) - 10;
  const y = inset.top + smallSize;
  const small = { y, "font-size": smallSize };
  return [
    xml("text", { x: inset.left, ...small, "font-weight": "bold", fill: colour }, escapeXml(kind)),
    endingAt(width - inset.right, y, fitText(code, room, smallSize)),
  ].join("");
}

const endingAt = (x: number, y: number, text: string) =>
  xml("text", { x, y, "font-size": smallSize, "text-anchor": "end", fill: ink.quiet }, escapeXml(text));

const name = (lines: string[]) =>
  lines
    .map((line, index) => {
      const y = inset.top + lineHeight.small + (index + 1) * lineHeight.name - 2;
      const style = { "font-size": nameSize, "font-weight": "bold", fill: ink.text };
      return xml("text", { x: inset.left, y, ...style }, escapeXml(line));
    })
    .join("");

function foot(element: DrawnElement, { width, height }: Rectangle, drawing: Drawing): string {
  const y = height - inset.top - 1;
  const sign = drawSign(signOf(element), inset.left, y - 9);
  const x = inset.left + (sign ? 15 : 0);
  const told = toldOf(element, drawing);
  const room = width - x - inset.right - textWidth(told, smallSize) - 10;
  const text = { x, y, "font-size": smallSize, fill: ink.text };
  const opd = element.opd && room > 24 ? fitText(element.opd.code, room, smallSize) : "";
  return [sign, xml("text", text, escapeXml(told)), opd && endingAt(width - inset.right, y, opd)].join("");
}

function toldOf({ severity, distance, part }: DrawnElement, drawing: Drawing): string {
  if (part === "START") return startLabel(drawing);
  const told = [
    severity && severityLabel(severity).split(",")[0],
    part === "BETWEEN" ? between : distanceLabel(distance),
  ];
  return told.filter(each => each).join(" · ");
}
