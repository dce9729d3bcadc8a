import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number } from "../../ui/format";
import { HeatCell } from "../../ui/heat-cell";
import { withParameters } from "../../ui/links";
import { codeOf } from "../../ui/opds";
import { Wide } from "../../ui/wide";
import { ofRow } from "./asked";

type Found = NonNullable<PageCakupanQuery["coverage"]>;

/** Sums the cells, which are apart by kind, by node and OPD. */
function countsOf({ matrix }: Found): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reference, column, count } of matrix.cells) {
    const key = keyOf(reference, column);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

const keyOf = (row: string, column: string | null) => `${row} ${column ?? ""}`;

/** Code of an OPD from its ref; others have a word. */
const headOf = ({ value, label }: Found["matrix"]["columns"][number]) => codeOf(value) ?? label;

/** Heat map: a table with a number in each cell, its shade second, and sums at the edges. */
export function HeatTable({ coverage, address: { path, search } }: { coverage: Found; address: Place }) {
  const counts = countsOf(coverage);
  const most = Math.max(1, ...counts.values());
  const { rows, elements, matrix } = coverage;
  return (
    <Wide label="Peta cakupan" look="heat">
      <table>
        <caption>
          Jumlah elemen per simpul dan perangkat daerah. Sebuah elemen dapat tercatat pada beberapa simpul; jumlah di
          tepi menghitungnya sekali. Titik: belum tercatat.
        </caption>
        <thead>
          <tr>
            <th scope="col">Simpul</th>
            <th scope="col" class="number">
              Jumlah
            </th>
            {matrix.columns.map(column => (
              <th key={column.value} scope="col" class="number">
                <abbr title={column.label}>{headOf(column)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ref, code, name, count }) => (
            <tr key={code}>
              <th scope="row">
                <a href={withParameters(path, search, ofRow(ref, coverage))}>{name}</a> <small>{code}</small>
              </th>
              <td class="number sum">{number(count)}</td>
              {matrix.columns.map(({ value }) => (
                <HeatCell key={value} count={counts.get(keyOf(code, value)) ?? 0} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Jumlah</th>
            <td class="number sum">{number(elements)}</td>
            {matrix.columns.map(({ value, count }) => (
              <td key={value} class="number sum">
                {number(count)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}
