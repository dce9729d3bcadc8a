import { number } from "./format";
import "./heat.css";

/** Number of shades of the cells of a heat map, besides that of none. */
const shades = 4;

/** Cell of a table in `.heat`: its number, with a shade by the largest one. A dot is none. */
export const HeatCell = ({ count, most }: { count: number; most: number }) => (
  <td class={`number shade-${count > 0 ? Math.ceil((count / most) * shades) : 0}`}>
    {count > 0 ? number(count) : "·"}
  </td>
);
