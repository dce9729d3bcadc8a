import type { Drawing } from "../drawing.js";
import { cutsOf, summaryOf, titleOf } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { drawLegend } from "./draw-legend.js";
import { ink } from "./palette.js";
import { wrapText } from "./text-width.js";

interface Block {
  height: number;
  draw: (y: number) => string;
}

/** Draws the title, the explanation, notices about omissions, and the legend. Returns its height, too. */
export function drawHeader(drawing: Drawing, width: number): { svg: string; height: number } {
  const legend = drawLegend(drawing, width);
  const blocks: Block[] = [
    ...lines(titleOf(drawing), width, { size: 20, isBold: true, colour: ink.text, most: 3 }),
    ...lines(summaryOf(drawing), width, { size: 12.5, isBold: false, colour: ink.quiet, most: 3 }),
    ...cutsOf(drawing).flatMap(cut => notice(cut, width)),
    { height: legend.height + 10, draw: y => xml("g", { transform: `translate(0 ${y + 10})` }, legend.svg) },
  ];
  let y = 0;
  const svg = blocks.map(({ height, draw }) => {
    const drawn = draw(y);
    y += height;
    return drawn;
  });
  return { svg: svg.join(""), height: y };
}

interface Style {
  size: number;
  isBold: boolean;
  colour: string;
  most: number;
}

const lines = (text: string, width: number, { size, isBold, colour, most }: Style): Block[] =>
  wrapText(text, width, size, { most, isBold }).map(line => ({
    height: size * 1.4,
    draw: y => {
      const style = { "font-size": size, "font-weight": isBold ? "bold" : undefined, fill: colour };
      return xml("text", { x: 0, y: y + size, ...style }, escapeXml(line));
    },
  }));

function notice(text: string, width: number): Block[] {
  const wrapped = lines(text, width - 44, { size: 12.5, isBold: true, colour: ink.alarm, most: 3 });
  const height = wrapped.reduce((sum, line) => sum + line.height, 0) + 12;
  const ground = { width, height, rx: 6, fill: ink.alarmLight, stroke: ink.alarm };
  const triangle = { d: "M8 0L16 14H0Z", fill: "none", stroke: ink.alarm, "stroke-width": 1.6 };
  return [
    {
      height: height + 12,
      draw: y => {
        const inner = wrapped.map((line, index) => line.draw(6 + index * line.height)).join("");
        return [
          xml("rect", { x: 0, y: y + 6, ...ground }),
          xml("path", { ...triangle, transform: `translate(12 ${y + 10})` }),
          xml("g", { transform: `translate(38 ${y + 6})` }, inner),
        ].join("");
      },
    },
  ];
}
