import type { Touched } from "../repository/changes/count-touched.js";
import type { Problem } from "../repository/changes/operation.js";

/**
 * What an import did, or in a dry run would do. `path` of a problem is file, sheet or line, row and column as far as they
 * are known. With an ERROR among the problems nothing is written and every count is 0.
 */
export interface ImportReport extends Touched {
  problems: Problem[];
  /** Whether anything was kept: no ERROR, and no dry run. */
  written: boolean;
}
