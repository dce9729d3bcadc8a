import type { Touched } from "../repository/changes/count-touched.js";
import type { Problem } from "../repository/changes/operation.js";
import type { Corrected } from "./correction.js";
import type { RefusedRows } from "./refused-rows.js";

/**
 * Result of an import or of its dry run. The `path` of a problem is file, sheet or line, row and column, as far as
 * known. With an ERROR nothing is written and every count is 0.
 */
export interface ImportReport extends Touched {
  problems: Problem[];
  /** Rows of a refused file of tables, to be corrected; undefined if no row of data is refused. */
  refused?: RefusedRows;
  /** SHA-256 of the file as it was sent, in hexadecimal digits, as the record of each change has it. */
  fileHash?: string;
  /** Corrections with which the file was read; undefined for none. */
  corrected?: Corrected;
  /** True if the changes were written: no ERROR, and no dry run. */
  written: boolean;
}
