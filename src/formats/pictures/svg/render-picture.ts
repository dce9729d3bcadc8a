import { createHash } from "node:crypto";
import type { Waiting } from "../../../common/fair-queue.js";
import { get } from "../../../common/present.js";
import type { Drawing } from "../drawing.js";
import { layOut } from "../layout/lay-out.js";
import type { Places } from "../layout/places.js";
import { footOf, titleOf } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { boxOf } from "./box.js";
import { describe } from "./describe.js";
import { drawArrow, drawLabel, labelSize } from "./draw-arrow.js";
import { bandHead, drawBands } from "./draw-bands.js";
import { drawBox } from "./draw-box.js";
import { drawHeader } from "./draw-header.js";
import { ink } from "./palette.js";
import { fontFamily, textWidth } from "./text-width.js";
import { isCrowded, thinOut } from "./thin-out.js";

const margin = 32;
/** Minimum width for title and legend. */
const narrowest = 720;
/** Width of a label on an arrow, in pixels. */
const labelRooms = { least: 24, usual: 92, most: 150 };
const few = 20;

/**
 * Renders a drawing as a self-contained SVG document: no scripts, no style sheets, no external resources. `waiting`: for
 * whom; stops when its `gone` is aborted.
 */
export async function renderPicture(whole: Drawing, waiting?: Waiting): Promise<string> {
  const drawing = thinOut(whole);
  const mostLines = isCrowded(drawing) ? 2 : 3;
  const boxes = new Map(
    drawing.elements.map(element => [element.id, boxOf(element, footOf(element, drawing), mostLines)]),
  );
  const labelRoom = labelRoomOf(drawing);
  const places = await layOut(drawing, boxes, labelRoom, waiting);
  const scale = scaleOf(places);
  const content = [
    drawBands(drawing, places, scale),
    drawArrows(places, labelRoom),
    ...[...boxes.values()].map(box => drawBox(box, get(places.boxes, box.element.id))),
  ].join("");
  return page(drawing, places, scale, content);
}

function labelRoomOf(drawing: Drawing): number {
  const { elements, relations } = drawing;
  if (isCrowded(drawing)) return 0;
  const widths = relations.map(({ label }) => textWidth(label, labelSize));
  return Math.min(elements.length > few ? labelRooms.usual : labelRooms.most, Math.max(labelRooms.least, ...widths));
}

function drawArrows({ arrows, junctions }: Places, labelRoom: number): string {
  const lines = { fill: "none", stroke: ink.line, "stroke-width": 1.2 };
  return [
    xml("g", lines, ...arrows.map(drawArrow)),
    xml("g", { fill: ink.line }, ...junctions.map(({ x, y }) => xml("circle", { cx: x, cy: y, r: 2.2 }))),
    ...(labelRoom > 0 ? arrows.map(arrow => drawLabel(arrow, labelRoom)) : []),
  ].join("");
}

/** Returns the scale of the header, so that it remains readable when a large picture is displayed as a whole. */
const scaleOf = ({ width }: Places) => Math.min(2.4, Math.max(1, width / 1_700));

function page(drawing: Drawing, places: Places, scale: number, content: string): string {
  const inner = Math.max(narrowest, places.width + 28);
  const header = drawHeader(drawing, inner / scale);
  const top = margin + header.height * scale + bandHead(scale) + 10;
  const width = Math.ceil(inner + 2 * margin);
  const height = Math.ceil(top + places.height + margin + 14);
  const left = margin + (inner - places.width) / 2;
  const { ids, elements } = inWords(drawing);
  const document = xml(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: "img", "aria-labelledby": ids.join(" "), "xml:lang": "id" },
      "font-family": fontFamily,
    },
    ...elements,
    xml("rect", { width, height, fill: "#ffffff" }),
    xml("g", { transform: `translate(${margin} ${margin}) scale(${scale.toFixed(2)})` }, header.svg),
    xml("g", { transform: `translate(${left.toFixed(1)} ${top.toFixed(1)})` }, content),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

/** Returns the title and description of the document, with unique ids, because a page may contain several pictures. */
function inWords(drawing: Drawing): { ids: string[]; elements: string[] } {
  const [title, description] = [titleOf(drawing), describe(drawing)];
  const digest = createHash("sha1").update(`${title} ${description}`).digest("hex");
  const ids = [`title-${digest}`, `desc-${digest}`];
  return {
    ids,
    elements: [xml("title", { id: ids[0] }, escapeXml(title)), xml("desc", { id: ids[1] }, escapeXml(description))],
  };
}
