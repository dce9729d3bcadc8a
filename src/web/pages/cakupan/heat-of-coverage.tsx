import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { HeatTable, heatKey } from "../../ui/heat-table";
import { withParameters } from "../../ui/links";
import { ofRow } from "./asked";

type Found = NonNullable<PageCakupanQuery["coverage"]>;

/** Heat map of the nodes of a reference architecture by OPDs. */
export function HeatOfCoverage({ coverage, address: { path, search } }: { coverage: Found; address: Place }) {
  const { rows, elements, matrix } = coverage;
  const head = ({ ref, code, name }: Found["rows"][number]) => (
    <>
      <a href={withParameters(path, search, ofRow(ref, coverage))}>{name}</a> <small>{code}</small>
    </>
  );
  return (
    <HeatTable
      label="Peta cakupan"
      caption="Jumlah elemen per simpul dan perangkat daerah. Sebuah elemen dapat tercatat pada beberapa simpul; jumlah di tepi menghitungnya sekali. Titik: belum tercatat."
      title="Simpul"
      rows={rows.map(row => ({ key: row.code, head: head(row), sum: row.count }))}
      columns={matrix.columns.map(({ value, label, count }) => ({ value, label, sum: count }))}
      total={elements}
      counts={countsOf(coverage)}
    />
  );
}

/** Sums the cells, which are apart by kind, by node and OPD. */
function countsOf({ matrix }: Found): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reference, column, count } of matrix.cells) {
    const key = heatKey(reference, column);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
