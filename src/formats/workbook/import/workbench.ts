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

/** What rows are turned into operations with. */
export interface Workbench {
  options: ImportOptions;
  opd?: ActingOpd;
  names: Names;
  levels: LevelClassifier;
  /** By id. */
  stored: ReadonlyMap<string, StoredElement>;
  /** Only where what the file does not tell is to be removed. */
  told?: Told;
  findings: Findings;
}

/** The code of a row that is an element, with what else makes it unique. */
export function keyOf(row: FilledRow): string {
  const qualifier = row.properties[definitionOf(kindOf(row)!).qualifier.property];
  return qualifier ? `${row.properties.code}@${qualifier}` : row.properties.code;
}
