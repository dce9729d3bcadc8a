import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { filterCost } from "../../repository/elements/filter-cost.js";
import { type ConnectionArguments, compileList } from "../../repository/elements/rows.js";
import { begun } from "../continued.js";
import type { KindSheet, ReadSheet, Sheet } from "./column.js";
import { type Extent, isWithin } from "./extent.js";
import { type Pages, readElements } from "./read-elements.js";
import type { Reader } from "./reader.js";

/** Sheet of rows to export. */
export interface Table {
  sheet: ReadSheet;
  rows: Pages;
}

/**
 * Returns all elements of a list of a kind that the sheet holds, with the relations in force on the day of the list.
 * Throws COST_EXCEEDED for a filter that is too expensive.
 */
export async function listTable(
  reader: Reader,
  sheet: KindSheet,
  args: ConnectionArguments,
  extent?: Extent,
): Promise<Table> {
  const kind = sheet.holds;
  const cost = filterCost(args.filter, kind);
  if (cost > limits.maxCost) {
    throw new RepositoryError(
      "COST_EXCEEDED",
      `The filter costs ${cost}, more than ${limits.maxCost}. Use fewer nested conditions.`,
    );
  }
  const rows = readElements(reader, {
    columns: sheet.columns,
    orderBy: args.orderBy,
    rows: scope => {
      const { rows, frame } = compileList(kind, args, scope);
      const { node } = rows;
      const isTaken = allOf([takes(sheet, node, scope), extent ? isWithin(node, extent, scope, frame) : "true"]);
      return { match: `${rows.match} ${isTaken} AND`, node, shown: frame };
    },
  });
  return { sheet, rows: await begun(rows) };
}

const takes = ({ only }: Sheet, node: string, scope: Scope) =>
  only ? `${node}.${only.property} IN ${scope.parameter(only.values)}` : "true";
