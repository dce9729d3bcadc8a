import type { DrawnElement } from "../drawing.js";
import { signOf } from "./draw-sign.js";
import { textWidth, wrapText } from "./text-width.js";

const boxWidth = 204;
/** Sizes of letters, and everything else in this file, are pixels. */
export const nameSize = 12.5;
export const smallSize = 10;
/** Distance of text from the border; the stripe of the domain stands within the left one. */
export const inset = { left: 16, right: 10, top: 8 };
export const lineHeight = { name: 15.5, small: 13 };
export const textRoom = boxWidth - inset.left - inset.right;

/** Room that two texts of one line leave between them. */
export const gap = 10;

/** An element as it stands in the picture: its texts, and how large it is. */
export interface Box {
  element: DrawnElement;
  nameLines: string[];
  foot: { text: string; x: number; opd: "NONE" | "BESIDE" | "BENEATH" };
  width: number;
  height: number;
}

/** The box of an element with that text at its foot, its name in `mostLines` lines at most. */
export function boxOf(element: DrawnElement, footText: string, mostLines: number): Box {
  const nameLines = wrapText(element.name, textRoom, nameSize, { most: mostLines, isBold: true });
  const foot = footOf(element, footText);
  const smallLines = foot.opd === "BENEATH" ? 3 : 2;
  const height = inset.top * 2 + smallLines * lineHeight.small + nameLines.length * lineHeight.name + 2;
  return { element, nameLines, foot, width: boxWidth, height };
}

/** The code of the perangkat daerah is never cut: where there is no room for it beside the text, it stands beneath. */
function footOf(element: DrawnElement, text: string): Box["foot"] {
  const x = inset.left + (signOf(element) === "NONE" ? 0 : signRoom);
  const room = boxWidth - x - inset.right - textWidth(text, smallSize) - gap;
  const opd = !element.opd ? "NONE" : textWidth(element.opd.code, smallSize) <= room ? "BESIDE" : "BENEATH";
  return { text, x, opd };
}

const signRoom = 15;
