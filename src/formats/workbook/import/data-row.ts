import type { TableRow } from "../../tables/table-row.js";
import type { Sheet } from "../column.js";
import type { Header } from "./header.js";

/** Row of data of a known sheet, with the columns by which it is read. */
export interface DataRow {
  sheet: Sheet;
  header: Header;
  row: TableRow;
}
