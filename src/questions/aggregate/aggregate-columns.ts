import { type By, elementsChosen } from "./aggregate-arguments.js";
import { places } from "./dimension.js";
import { dimensionNamed } from "./dimension-named.js";
import { measureOf } from "./measure.js";

type Columns = Record<string, string>;

const counted = { Jumlah: "nodes.count" };

/** Columns of each sort of measure. */
const measured = {
  NONE: {},
  NUMBER: {
    Terisi: "nodes.recorded",
    Total: "nodes.sum",
    "Rata-rata": "nodes.avg",
    Terkecil: "nodes.min",
    Terbesar: "nodes.max",
  },
  DAY: { Terisi: "nodes.recorded", "Paling Awal": "nodes.earliest", "Paling Akhir": "nodes.latest" },
};

/** Columns of the table of any aggregation. */
export const allColumns: Columns = {
  "Kelompok Pertama": "nodes.first.label",
  "Nilai Pertama": "nodes.first.value",
  "Kelompok Kedua": "nodes.second.label",
  "Nilai Kedua": "nodes.second.value",
  ...counted,
  ...measured.NUMBER,
  ...measured.DAY,
};

/**
 * Returns the columns for arguments from a client: headers are the labels of the dimensions, and what is always empty is left
 * out. Arguments that the query refuses get all columns.
 */
export function columnsFor({ elements, by, measure }: Record<string, unknown>): Columns {
  const kind = elementsChosen(elements)?.kind;
  if (!kind) return allColumns;
  try {
    const dimensions = ([by ?? []].flat() as By[]).map(each => dimensionNamed(kind, each));
    if (dimensions.length > places.length) return allColumns;
    const columns: Columns = {};
    for (const [index, { label, isLabelled }] of dimensions.entries()) {
      const place = places[index];
      const header = label in columns ? `${label} 2` : label;
      columns[header] = `nodes.${place}.label`;
      if (isLabelled) columns[`${header}: nilai`] = `nodes.${place}.value`;
    }
    return { ...columns, ...counted, ...measured[measureOf(kind, measure as string | undefined).sort] };
  } catch {
    // GraphQL and the query say what is wrong: no argument has been checked yet.
    return allColumns;
  }
}
