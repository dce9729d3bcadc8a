import { Element, type End } from "../metamodel/define/index.js";

/** Labels of what an end may be, for a pattern: ids are indexed over all elements, codes by kind. */
export const labelsOf = (end: End): string => (end === Element ? "Element" : `Element:${end.name}`);
