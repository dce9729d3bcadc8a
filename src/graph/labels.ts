import { Element, type End } from "../metamodel/define/index.js";

/** Returns the labels of an end for a pattern: ids have an index over all elements, codes per kind. */
export const labelsOf = (end: End): string => (end === Element ? "Element" : `Element:${end.name}`);
