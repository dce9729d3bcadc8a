import type { DrawnElement } from "../drawing.js";
import { wrapText } from "./text-width.js";

const boxWidth = 204;
/** Sizes of letters, and everything else in this file, are pixels. */
export const nameSize = 12.5;
export const smallSize = 10;
/** Distance of text from the border; the stripe of the domain stands within the left one. */
export const inset = { left: 16, right: 10, top: 8 };
export const lineHeight = { name: 15.5, small: 13 };
export const textRoom = boxWidth - inset.left - inset.right;

/** An element as it stands in the picture: how large, and its name in lines. */
export interface Box {
  element: DrawnElement;
  nameLines: string[];
  width: number;
  height: number;
}

/** The box of an element, its name in so many lines at most. */
export function boxOf(element: DrawnElement, mostLines: number): Box {
  const nameLines = wrapText(element.name, textRoom, nameSize, { most: mostLines, isBold: true });
  const height = inset.top * 2 + 2 * lineHeight.small + nameLines.length * lineHeight.name + 2;
  return { element, nameLines, width: boxWidth, height };
}
