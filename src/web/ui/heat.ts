import "./heat.css";

/** Number of shades of the cells of a heat map, besides that of none. */
const shades = 4;

/** Returns the class of a cell of a table in `.heat`, by its number and the largest one. */
export const heatOf = (count: number, most: number): string =>
  `number shade-${count > 0 ? Math.ceil((count / most) * shades) : 0}`;
