import type { ComponentChildren } from "preact";
import "./table.css";
import { Wide } from "./wide";

/** Column of a table: its heading, and the cell of a row. */
export interface Column<Row> {
  title: string;
  cell(row: Row): ComponentChildren;
  isNumber?: boolean;
}

interface TableProps<Row> {
  /** Says what the rows are. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf?(row: Row, index: number): string | number;
}

/** Columns that fit on a phone beside each other. */
const besideEachOther = 2;

/**
 * Table whose first column heads the rows. On a phone each row becomes a block, in which a cell begins with the heading
 * of its column; a table that is still wider than the screen scrolls by itself.
 */
export function Table<Row>({ caption, columns, rows, keyOf = (_row, index) => index }: TableProps<Row>) {
  return (
    <Wide label={caption}>
      <table class={columns.length > besideEachOther ? "rows" : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" class={isNumber ? "number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map(({ title, cell, isNumber }, place) =>
                place === 0 ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} class={isNumber ? "number" : undefined} data-title={title}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
