import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Column of a comparison: what the names of its parts end with, so that each is there once on the page. */
interface ColumnOfPage {
  id: string;
  label: string;
}

/** Column in which a part is shown. Default: none, the page alone. */
export const Column = createContext<ColumnOfPage | undefined>(undefined);

/** Returns functions that make the id and the label of a part unique among the columns of the page. */
export function useColumn() {
  const column = useContext(Column);
  return {
    idOf: (id: string | undefined) => (id && column ? `${id}-${column.id}` : id),
    labelOf: (label: string) => (column ? `${label} (${column.label})` : label),
  };
}
