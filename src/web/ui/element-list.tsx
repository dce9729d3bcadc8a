import type { ComponentChildren } from "preact";
import { number } from "./format";
import { ElementLink, type Named } from "./links";

interface ElementListProps<Row> {
  elements: readonly Row[];
  /** Number of all elements. Default: those that are shown. */
  total?: number;
  /** Returns a remark on an element. Default: none. */
  remark?(element: Row): ComponentChildren;
  /** Look of the list: without marks, as in a cell of a table, or in columns. Default: a plain HTML list. */
  look?: "plain" | "columns";
}

/** Elements as a list of links, with the number of those that are not shown; "belum tercatat" without any. */
export function ElementList<Row extends Named>({ elements, total, remark, look }: ElementListProps<Row>) {
  const rest = (total ?? elements.length) - elements.length;
  if (elements.length + rest === 0) return <em>belum tercatat</em>;
  return (
    <ul class={look}>
      {elements.map(element => (
        <li key={element.ref}>
          <ElementLink element={element} /> {remark && <small>{remark(element)}</small>}
        </li>
      ))}
      {rest > 0 && <li>dan {number(rest)} lagi</li>}
    </ul>
  );
}

interface ElementCellProps {
  list: { nodes: readonly Named[]; totalCount: number };
}

/** Elements of a connection in a cell of a table. */
export const ElementCell = ({ list: { nodes, totalCount } }: ElementCellProps) => (
  <ElementList elements={nodes} total={totalCount} look="plain" />
);
