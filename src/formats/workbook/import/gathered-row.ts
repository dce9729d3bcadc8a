import { lettersOf, ownPropertiesOf, sharedPropertiesOf } from "../../../metamodel/define/index.js";
import { CellError } from "../../csv/parse-cell.js";
import { attributeColumn } from "../attribute-column.js";
import type { GatheredRelation } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import type { Header } from "./header.js";
import { likest } from "./likest.js";
import { suggestion } from "./suggestion.js";

/** Returns the choice with this reading, in any spelling. Throws a CellError with the most similar one. */
export function relationCalled(text: string, choices: readonly GatheredRelation[]): GatheredRelation {
  const found = choices.find(({ reading }) => lettersOf(reading) === lettersOf(text));
  if (found) return found;
  const like = likest(text, choices, ({ reading }) => [reading]);
  throw new CellError("bukan pilihan dalam daftar kolom ini", suggestion(like ? [like.reading] : []));
}

/**
 * Returns a row of the sheet that gathers relations as a row of the sheet of its type. A value that its relation cannot
 * have becomes a finding. Without a choice the row has no ends, so that nothing else of it is judged.
 */
export function settleGathered(row: FilledRow, { columns }: Header, findings: Findings): FilledRow {
  const { gathered, properties } = row;
  if (!gathered) {
    const isFilled = Object.keys(row.ends).length + Object.keys(properties).length > 0;
    return { ...row, ends: {}, unread: isFilled ? [...row.unread, "relation"] : row.unread };
  }
  const { relation, reading, sheet, from, to } = gathered;
  const known = [...ownPropertiesOf(relation), ...sharedPropertiesOf(relation), attributeColumn].map(
    ({ name }) => name,
  );
  for (const name of Object.keys(properties).filter(name => !known.includes(name))) {
    const title = columns.find(each => each?.column.name === name)?.title;
    const message = `Kolom ini tidak berlaku untuk hubungan ${shown(reading)}. Kosongkan sel ini.`;
    findings.refuse("NOT_OF_RELATION", row.place, title, message);
  }
  const empty = row.empty.filter(({ column: { name, need } }) => need === "REQUIRED" || known.includes(name));
  return { ...row, sheet, empty, ends: { ...row.ends, fromKind: from.name, toKind: to.name } };
}
