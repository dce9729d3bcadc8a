import { definitionOf } from "../../../metamodel/define/index.js";
import type { ActingOpd } from "./acting-opd.js";
import type { LevelClassifier } from "./classify-by-levels.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import type { ImportOptions } from "./import-options.js";
import type { Names } from "./names.js";
import { kindOf } from "./row-kinds.js";
import type { StoredElement } from "./stored.js";
import type { Told } from "./told.js";

/** Context in which rows are translated into operations. */
export interface Workbench {
  options: ImportOptions;
  opd?: ActingOpd;
  names: Names;
  levels: LevelClassifier;
  /** Stored elements by id. */
  stored: ReadonlyMap<string, StoredElement>;
  /** Relations of the file; only set with `replace`. */
  told?: Told;
  findings: Findings;
}

/** Returns the code of an element row, with its qualifier if it has one. */
export function keyOf(row: FilledRow): string {
  const qualifier = row.properties[definitionOf(kindOf(row)!).qualifier.property];
  return qualifier ? `${row.properties.code}@${qualifier}` : row.properties.code;
}
