import type { ComponentChildren } from "preact";
import { number } from "./format";
import { HeatCell } from "./heat-cell";
import { codeOf } from "./opds";
import { Wide } from "./wide";

interface HeatRow {
  key: string;
  head: ComponentChildren;
  /** Number at its edge. */
  sum: number;
}

/** Column by the ref of an OPD, or another value that has its own words. */
interface HeatColumn {
  value: string | null;
  label: string;
  sum: number;
}

interface HeatTableProps {
  /** Name of the part that scrolls. */
  label: string;
  caption: string;
  /** Heading of the rows. */
  title: string;
  rows: readonly HeatRow[];
  columns: readonly HeatColumn[];
  /** Number of all, in the corner. */
  total: number;
  /** Numbers that are not zero, by `heatKey` of row and column. */
  counts: ReadonlyMap<string, number>;
  /** Returns the address of what a cell counts. Default: none. */
  hrefOf?(row: string, column: string | null): string | undefined;
}

/** Returns the key of a cell. */
export const heatKey = (row: string, column: string | null): string => JSON.stringify([row, column]);

/** Heat map: a table with a number in each cell, its shade second, and sums at the edges. */
export function HeatTable({ label, caption, title, rows, columns, total, counts, hrefOf }: HeatTableProps) {
  const most = Math.max(1, ...counts.values());
  return (
    <Wide label={label} look="heat">
      <table>
        <caption>{caption}</caption>
        <Head title={title} columns={columns} />
        <tbody>
          {rows.map(({ key, head, sum }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              <td class="number sum">{number(sum)}</td>
              {columns.map(({ value }) => (
                <HeatCell
                  key={value}
                  count={counts.get(heatKey(key, value)) ?? 0}
                  most={most}
                  href={hrefOf?.(key, value)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Jumlah</th>
            <td class="number sum">{number(total)}</td>
            {columns.map(({ value, sum }) => (
              <td key={value} class="number sum">
                {number(sum)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}

/** Columns have the code of their OPD, and its name as a hint. */
const Head = ({ title, columns }: Pick<HeatTableProps, "title" | "columns">) => (
  <thead>
    <tr>
      <th scope="col">{title}</th>
      <th scope="col" class="number">
        Jumlah
      </th>
      {columns.map(({ value, label }) => (
        <th key={value} scope="col" class="number">
          <abbr title={label}>{codeOf(value) ?? label}</abbr>
        </th>
      ))}
    </tr>
  </thead>
);
