import type { Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { columnNamed, holdsElements } from "../column.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";

/** Returns the kind of an element row; undefined for a relation. */
export const kindOf = ({ sheet }: FilledRow): Kind | undefined => (holdsElements(sheet) ? sheet.holds : undefined);

/** Returns the kind of one end of a relation row, from its kind column if there are several kinds. */
export function endKindOf({ sheet, ends }: FilledRow, end: "from" | "to"): Kind | undefined {
  const said = ends[`${end}Kind`];
  if (said) return metamodel.kind(said);
  const holds = columnNamed(sheet, end)?.holds;
  return holds?.as === "END" && holds.kinds.length === 1 ? holds.kinds[0] : undefined;
}

/** Returns all entries of a row, and of it as in the file, that refer to other elements, with their required kind. */
export function namesOf(row: FilledRow): { kind: Kind; named: NamedInCell }[] {
  const ends = (["from", "to"] as const).flatMap(end => {
    const [kind, named] = [endKindOf(row, end), row.ends[end]];
    return kind && named ? [{ kind, named }] : [];
  });
  const cells = row.elements.flatMap(({ holds, named }) => named.map(each => ({ kind: holds.kind, named: each })));
  const inFile = row.inFile ? namesOf(row.inFile) : [];
  return [...ends, ...cells, ...inFile, ...row.levels.map(level => ({ kind: level.holds.kind, named: level }))];
}
