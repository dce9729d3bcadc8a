import type { Row } from "../../../database/database.js";
import { singularOf } from "../../../metamodel/define/index.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import type { RelateOperation } from "../../../repository/changes/operations/relate.js";
import type { Operation } from "../../../repository/changes/operations.js";
import { trustOfRow } from "../../trust-of-row.js";
import type { Column } from "../column.js";
import { classificationsOf, refsToAdd } from "./cell-relations.js";
import type { FilledRow, NamedCell } from "./filled-row.js";
import { ownerField } from "./owner-field.js";
import { endKindOf, kindOf } from "./row-kinds.js";
import { keyOf, type Workbench } from "./workbench.js";

/** Translates a row into operations. */
export function operationsOf(row: FilledRow, bench: Workbench): Operation[] {
  if (!kindOf(row)) return relationOf(row, bench);
  const incoming = row.elements.filter(isToldFromTarget).flatMap(cell => incomingOf(row, cell, bench));
  return [elementOf(row, bench), ...incoming];
}

const isToldFromTarget = ({ holds }: NamedCell) => holds.field.direction === "IN";

function elementOf(row: FilledRow, bench: Workbench): CreateOperation {
  const relations: CreateOperation["relations"] = {};
  const add = (field: string, to: string) => {
    relations[field] ??= { add: [] };
    relations[field].add!.push({ ...trustOfRow(row.properties), to });
  };
  for (const cell of row.elements.filter(cell => !isToldFromTarget(cell)))
    for (const to of refsToAdd(row, cell, bench)) add(cell.holds.field.name, to);
  for (const { field, to } of classificationsOf(row, bench)) add(field, to);
  if (isUnowned(row, bench)) add(ownerField.name, bench.opd!.ref);
  const properties = { ...emptied(row, bench), ...periodOf(row, bench), ...row.properties };
  const path = [row.place.sheet, row.place.row];
  return { action: "create", orUpdate: true, kind: kindOf(row)!.name, properties, relations, path };
}

/** Returns null for each empty value column with `replace`. */
const emptied = (row: FilledRow, { options }: Workbench): Row =>
  options.replace ? Object.fromEntries(emptyValues(row).map(({ name }) => [name, null])) : {};

/** Returns the value columns of the file that are empty in a row. */
export const emptyValues = ({ empty }: FilledRow): Column[] => empty.map(({ column }) => column).filter(isValue);

const isValue = ({ holds }: { holds: { as: string } }) => ["VALUE", "ATTRIBUTES"].includes(holds.as);

function periodOf({ sheet }: FilledRow, { options: { period } }: Workbench): Row {
  const hasPeriod = sheet.columns.some(({ name, holds }) => name === "period" && holds.as === "VALUE");
  return period && hasPeriod ? { period } : {};
}

function incomingOf(row: FilledRow, cell: NamedCell, bench: Workbench): RelateOperation[] {
  const to = `${singularOf(kindOf(row)!)}:${keyOf(row)}`;
  const { type } = cell.holds.field.relation;
  const path = [row.place.sheet, row.place.row, cell.title];
  const properties = trustOfRow(row.properties);
  return refsToAdd(row, cell, bench).map(from => ({
    action: "relate",
    orUpdate: true,
    from,
    to,
    type,
    properties,
    path,
  }));
}

function isUnowned(row: FilledRow, { opd, names }: Workbench): boolean {
  if (!opd || kindOf(row) === ownerField.other) return false;
  const isTold = row.elements.some(({ holds }) => holds.field === ownerField);
  return !isTold && !names.known.find(kindOf(row)!, keyOf(row))?.owner;
}

function relationOf(row: FilledRow, bench: Workbench): RelateOperation[] {
  const { sheet, place, properties } = row;
  const { names } = bench;
  const [from, to] = (["from", "to"] as const).map(end => {
    const named = row.ends[end]!;
    const kind = endKindOf(row, end)!;
    const title = sheet.columns.find(({ name }) => name === end)!.header;
    return names.meant({ kind, named, place, title });
  });
  if (!from || !to || typeof sheet.holds === "function") return [];
  const { type } = sheet.holds;
  if (from.id && to.id) bench.told?.add(from.id, type, to.id);
  const said = { ...emptied(row, bench), ...properties };
  const path = [place.sheet, place.row];
  return [{ action: "relate", orUpdate: true, from: from.ref, type, to: to.ref, properties: said, path }];
}
