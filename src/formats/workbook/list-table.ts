import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { allOf, type Scope } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import { filterCost, orderCost } from "../../repository/elements/filter-cost.js";
import { relatedCount } from "../../repository/elements/related-count.js";
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
 * Throws COST_EXCEEDED for a filter and an order that are too expensive.
 */
export async function listTable(
  reader: Reader,
  sheet: KindSheet,
  args: ConnectionArguments,
  extent?: Extent,
): Promise<Table> {
  const kind = sheet.holds;
  refuseExpensive(args, kind);
  const rows = readElements(reader, {
    columns: sheet.columns,
    orderBy: args.orderBy,
    rows: scope => {
      const { rows, frame } = compileList(kind, args, scope);
      const { node } = rows;
      const isTaken = allOf([takes(sheet, node, scope), extent ? isWithin(node, extent, scope, frame) : "true"]);
      const count = (field: string) => relatedCount(field, kind, node, scope, frame);
      return { match: `${rows.match} ${isTaken} AND`, node, shown: frame, count };
    },
  });
  return { sheet, rows: await begun(rows) };
}

function refuseExpensive({ filter, orderBy }: ConnectionArguments, kind: Kind) {
  const cost = filterCost(filter, kind) + orderCost(orderBy);
  if (cost > limits.maxCost) {
    throw new RepositoryError(
      "COST_EXCEEDED",
      `Filter and order cost ${cost}, more than ${limits.maxCost}. Use fewer nested conditions.`,
    );
  }
}

const takes = ({ only }: Sheet, node: string, scope: Scope) =>
  only ? `${node}.${only.property} IN ${scope.parameter(only.values)}` : "true";
