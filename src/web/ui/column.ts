import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Parameters } from "./links";

/** Column of a comparison: the ending of the names of its parts, so that each is there once on the page. */
interface ColumnOfPage {
  id: string;
  label: string;
  /** True for the column as recorded, in which nothing is tried and nothing written. */
  isRecorded: boolean;
  /** Parameters of the address by which the page is compared: forms of both columns send them. */
  retained: Parameters;
}

/** Column in which a part is shown. Default: none, the page alone. */
export const Column = createContext<ColumnOfPage | undefined>(undefined);

/** Returns the column, and functions that make the id and the label of a part unique among the columns of the page. */
export function useColumn() {
  const column = useContext(Column);
  return {
    isRecorded: column?.isRecorded ?? false,
    retained: column?.retained,
    idOf: (id: string | undefined) => (id && column ? `${id}-${column.id}` : id),
    labelOf: (label: string) => (column ? `${label} (${column.label})` : label),
  };
}
