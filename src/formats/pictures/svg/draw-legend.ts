import { groupBy } from "../../../common/group-by.js";
import { get, lastOf } from "../../../common/present.js";
import { inIndonesian } from "../../in-indonesian.js";
import type { Drawing } from "../drawing.js";
import { between, severityLabel } from "../words.js";
import { escapeXml, xml } from "../xml.js";
import { borders, drawSign, type Sign, signOf } from "./draw-sign.js";
import { ink, shadeOf } from "./palette.js";
import { textWidth } from "./text-width.js";

const size = 11;
const rowHeight = 24;

interface Entry {
  width: number;
  draw: (x: number, y: number) => string;
}

/**
 * Draws the legend of signs, borders, colours and arrows, with their numbers, in rows of the given width. Returns its
 * height, too.
 */
export function drawLegend(drawing: Drawing, width: number): { svg: string; height: number } {
  const rows = [
    [...kindEntries(drawing)],
    [...signEntries(drawing), ...betweenEntries(drawing), arrowEntry(drawing)],
  ].flatMap(entries => wrapped(entries, width));
  const svg = rows.map((row, index) => drawRow(row, index * rowHeight)).join("");
  return { svg, height: rows.length * rowHeight };
}

function wrapped(entries: Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [[]];
  let room = width;
  for (const entry of entries) {
    if (entry.width > room && lastOf(rows).length > 0) {
      rows.push([]);
      room = width;
    }
    lastOf(rows).push(entry);
    room -= entry.width;
  }
  return rows;
}

function drawRow(row: Entry[], y: number): string {
  let x = 0;
  return row
    .map(entry => {
      const drawn = entry.draw(x, y);
      x += entry.width;
      return drawn;
    })
    .join("");
}

const entry = (words: string, symbolWidth: number, symbol: (x: number, y: number) => string): Entry => ({
  width: symbolWidth + 8 + textWidth(words, size) + 22,
  draw: (x, y) =>
    symbol(x, y) +
    xml("text", { x: x + symbolWidth + 8, y: y + 14, "font-size": size, fill: ink.text }, escapeXml(words)),
});

function kindEntries({ elements }: Drawing): Entry[] {
  return [...groupBy(elements, ({ kind }) => kind)].map(([kind, all]) => {
    const { strong, light } = shadeOf(kind);
    const look = { width: 18, height: 14, rx: 3, fill: light, stroke: strong };
    return entry(
      `${all[0].kindLabel} (${inIndonesian(all.length)})`,
      18,
      (x, y) =>
        xml("rect", { x, y: y + 3, ...look }) + xml("rect", { x: x + 3, y: y + 5, width: 3, height: 10, fill: strong }),
    );
  });
}

function signEntries({ elements }: Drawing): Entry[] {
  const bySign = groupBy(elements, signOf);
  return (["STOPS", "DEGRADES", "TOUCHED"] as const)
    .filter(sign => bySign.has(sign))
    .map(sign =>
      entry(`${severityLabel(sign)} (${inIndonesian(get(bySign, sign).length)})`, 46, (x, y) =>
        frameAndSign(sign, x, y),
      ),
    );
}

function frameAndSign(sign: Sign, x: number, y: number): string {
  const { width, dashes, corner } = borders[sign];
  const frame = { x: x + 1, y: y + 3, width: 28, height: 14, rx: corner / 1.6, fill: "#ffffff", stroke: ink.text };
  return xml("rect", { ...frame, "stroke-width": width, "stroke-dasharray": dashes }) + drawSign(sign, x + 35, y + 5);
}

function betweenEntries({ elements }: Drawing): Entry[] {
  const count = elements.filter(({ part }) => part === "BETWEEN").length;
  const look = { width: 18, height: 14, rx: 3, fill: "#ffffff", stroke: ink.line };
  return count === 0
    ? []
    : [entry(`${between} (${inIndonesian(count)})`, 18, (x, y) => xml("rect", { x, y: y + 3, ...look }))];
}

function arrowEntry({ subject }: Drawing): Entry {
  const words = subject === "IMPACT" ? "arah menjalarnya gangguan" : "dibaca searah panah";
  return entry(
    words,
    34,
    (x, y) =>
      xml("path", { d: `M${x} ${y + 10}H${x + 26}`, stroke: ink.line, "stroke-width": 1.3, fill: "none" }) +
      xml("path", { d: `M${x + 33} ${y + 10}l-8 -4v8Z`, fill: ink.line }),
  );
}
