import type { TableRow } from "../../tables/table-row.js";
import type { FormSheet } from "../column.js";
import type { Header } from "./header.js";

/** Row of data of a known sheet, with the columns by which it is read. */
export interface DataRow {
  sheet: FormSheet;
  header: Header;
  row: TableRow;
}
