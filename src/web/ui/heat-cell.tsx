import { number } from "./format";
import "./heat.css";

/** Number of shades of the cells of a heat map, besides that of none. */
const shades = 4;

interface HeatCellProps {
  count: number;
  /** Largest number of the table. */
  most: number;
  /** Address of what is counted. Default: no link. */
  href?: string;
}

/** Cell of a table in `.heat`: its number, with a shade by the largest one. A dot is none. */
export const HeatCell = ({ count, most, href }: HeatCellProps) => (
  <td class={`number shade-${count > 0 ? Math.ceil((count / most) * shades) : 0}`}>
    {count === 0 ? "·" : href ? <a href={href}>{number(count)}</a> : number(count)}
  </td>
);
