import { createElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { treeOf } from "./html-tree";
import type { Found } from "./pages";
import { type RowOfPage, rowsOfPage } from "./rows-of-page";

/** Point in which a page as if differs from the page as recorded, in the words of the page. */
export interface Difference {
  /** Caption of the table, or heading above the list. */
  part: string;
  /** Name of the row. */
  row: string;
  /** Heading of the column. Absent for a list, and for a row that is on one of the pages only. */
  column?: string;
  /** Value as recorded; undefined if the row is new. */
  before?: string;
  /** Value as if; undefined if the row is gone. */
  after?: string;
}

/**
 * Returns the differences between two answers for a page, part by part: in each part first the values that differ, and
 * first the parts that have some. It reads what the page shows, so that no page
 * has to say how it is compared.
 */
export function differencesBetween(recorded: Found, before: unknown, supposed: Found, after: unknown): Difference[] {
  const [old, current] = [keyed(rowsOn(recorded, before)), keyed(rowsOn(supposed, after))];
  const found = [...new Set([...old.keys(), ...current.keys()])].flatMap(key =>
    compare(old.get(key), current.get(key)),
  );
  const changesFirst = [...found.filter(isChange), ...found.filter(each => !isChange(each))];
  const parts = [...new Set(changesFirst.map(({ part }) => part))];
  return parts.flatMap(part => changesFirst.filter(each => each.part === part));
}

const isChange = ({ before, after }: Difference) => before !== undefined && after !== undefined;

const rowsOn = ({ page: { View }, ...props }: Found, answer: any): RowOfPage[] =>
  rowsOfPage(treeOf(renderToString(createElement(View, { ...props, answer }))));

/** Returns the rows by part, name, and their number among rows of the same name. */
function keyed(rows: readonly RowOfPage[]): Map<string, RowOfPage> {
  const result = new Map<string, RowOfPage>();
  for (const row of rows) {
    let key = JSON.stringify([row.part, row.name]);
    while (result.has(key)) key += "+";
    result.set(key, row);
  }
  return result;
}

function compare(old: RowOfPage | undefined, current: RowOfPage | undefined): Difference[] {
  const { part, name: row } = (current ?? old)!;
  if (!old) return [{ part, row, after: only(current!) }];
  if (!current) return [{ part, row, before: only(old) }];
  const columns = [...new Set([...old.values.keys(), ...current.values.keys()])];
  return columns.flatMap(column => {
    const [before = "", after = ""] = [old.values.get(column), current.values.get(column)];
    return before === after ? [] : [{ part, row, column: column || undefined, before, after }];
  });
}

/** Returns the value of a row that has a single one, else nothing: the row itself is the difference. */
const only = ({ values }: RowOfPage): string => (values.size === 1 ? [...values.values()][0]! : "");
