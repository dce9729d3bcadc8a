import { definitionOf, singularOf } from "../../../metamodel/define/index.js";
import type { ActingOpd } from "./acting-opd.js";
import type { LevelClassifier } from "./classify-by-levels.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import type { ImportOptions } from "./import-options.js";
import type { KnownElement } from "./known.js";
import type { Listed } from "./listed.js";
import type { Names } from "./names.js";
import { kindOf } from "./row-kinds.js";
import type { StoredElement } from "./stored.js";
import type { Told } from "./told.js";

/** Context in which rows are translated into operations. */
export interface Workbench {
  options: ImportOptions;
  today: string;
  opd?: ActingOpd;
  names: Names;
  levels: LevelClassifier;
  /** Stored elements by id. */
  stored: ReadonlyMap<string, StoredElement>;
  /** Rows of relations of the file. */
  listed: Listed;
  /** Relations of the file; only set with `replace`. */
  told?: Told;
  findings: Findings;
}

/** Returns the code of an element row, with its qualifier if it has one. */
export function keyOf(row: FilledRow): string {
  const qualifier = row.properties[definitionOf(kindOf(row)!).qualifier.property];
  return qualifier ? `${row.properties.code}@${qualifier}` : row.properties.code;
}

/** Returns the stored element of an element row; undefined if it is new, or for a relation. */
export function knownOf(row: FilledRow, { known }: Pick<Names, "known">): KnownElement | undefined {
  const kind = kindOf(row);
  return kind && known.find(kind, keyOf(row));
}

/** Returns the ref of an element row. */
export const refOfRow = (row: FilledRow): string => `${singularOf(kindOf(row)!)}:${keyOf(row)}`;
