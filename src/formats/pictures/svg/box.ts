import type { DrawnElement } from "../drawing.js";
import { signOf } from "./draw-sign.js";
import { textWidth, wrapText } from "./text-width.js";

const boxWidth = 204;
/** All sizes in this file are in pixels. */
export const nameSize = 12.5;
export const smallSize = 10;
/** Distance of text from the border; the coloured stripe is inside the left one. */
export const inset = { left: 16, right: 10, top: 8 };
export const lineHeight = { name: 15.5, small: 13 };
export const textRoom = boxWidth - inset.left - inset.right;

/** Minimum distance of two texts on one line. */
export const gap = 10;

/** Box of an element: its texts and size. */
export interface Box {
  element: DrawnElement;
  nameLines: string[];
  foot: { text: string; x: number; opd: "NONE" | "BESIDE" | "BENEATH" };
  width: number;
  height: number;
}

/** Returns the box of an element with a text at its foot; its name has at most `mostLines` lines. */
export function boxOf(element: DrawnElement, footText: string, mostLines: number): Box {
  const nameLines = wrapText(element.name, textRoom, nameSize, { most: mostLines, isBold: true });
  const foot = footOf(element, footText);
  const smallLines = foot.opd === "BENEATH" ? 3 : 2;
  const height = inset.top * 2 + smallLines * lineHeight.small + nameLines.length * lineHeight.name + 2;
  return { element, nameLines, foot, width: boxWidth, height };
}

/** Places the code of the OPD next to the text, or beneath it if there is no room. It is never truncated. */
function footOf(element: DrawnElement, text: string): Box["foot"] {
  const x = inset.left + (signOf(element) === "NONE" ? 0 : signRoom);
  const room = boxWidth - x - inset.right - textWidth(text, smallSize) - gap;
  const opd = !element.opd ? "NONE" : textWidth(element.opd.code, smallSize) <= room ? "BESIDE" : "BENEATH";
  return { text, x, opd };
}

const signRoom = 15;
