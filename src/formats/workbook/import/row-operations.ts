import type { Row } from "../../../database/database.js";
import type { CreateOperation } from "../../../repository/changes/operations/create.js";
import type { RelateOperation } from "../../../repository/changes/operations/relate.js";
import type { Operation } from "../../../repository/changes/operations.js";
import { trustOfRow } from "../../trust-of-row.js";
import { type Column, headerOf } from "../column.js";
import { classificationsOf, isRefined, relationsToAdd } from "./cell-relations.js";
import type { FilledRow, NamedCell } from "./filled-row.js";
import { pathOf } from "./findings.js";
import { givenAStart } from "./given-a-start.js";
import { ownerField } from "./owner-field.js";
import { endKindOf, kindOf } from "./row-kinds.js";
import { knownOf, refOfRow, type Workbench } from "./workbench.js";

/** Translates a row into operations. */
export function operationsOf(row: FilledRow, bench: Workbench): Operation[] {
  if (!kindOf(row)) return relationOf(row, bench);
  const incoming = row.elements.filter(isToldFromTarget).flatMap(cell => incomingOf(row, cell, bench));
  return [elementOf(row, bench), ...incoming];
}

const isToldFromTarget = ({ holds }: NamedCell) => holds.field.direction === "IN";

function elementOf(row: FilledRow, bench: Workbench): CreateOperation {
  const relations: CreateOperation["relations"] = {};
  const add = (field: string, to: string, since?: string) => {
    relations[field] ??= { add: [] };
    relations[field].add!.push({ ...trustOfRow(row.properties), ...(since && { since }), to });
  };
  for (const cell of row.elements.filter(cell => !isToldFromTarget(cell) && !isRefined(row, cell)))
    for (const { ref, since } of relationsToAdd(row, cell, bench)) add(cell.holds.field.name, ref, since);
  for (const { field, to } of classificationsOf(row, bench)) add(field, to);
  if (isUnowned(row, bench)) add(ownerField.name, bench.opd!.ref);
  const properties = { ...emptied(row, bench), ...periodOf(row, bench), ...row.properties };
  const path = pathOf(row.place);
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
  const to = refOfRow(row);
  const { type } = cell.holds.field.relation;
  const path = pathOf(row.place, cell.title);
  const trust = trustOfRow(row.properties);
  return relationsToAdd(row, cell, bench).map(({ ref, since }) => ({
    action: "relate",
    orUpdate: true,
    from: ref,
    to,
    type,
    properties: { ...trust, ...(since && { since }) },
    path,
  }));
}

function isUnowned(row: FilledRow, { opd, names }: Workbench): boolean {
  if (!opd || kindOf(row) === ownerField.other) return false;
  const isTold = row.elements.some(({ holds }) => holds.field === ownerField);
  return !isTold && !knownOf(row, names)?.owner;
}

function relationOf(row: FilledRow, bench: Workbench): Operation[] {
  const { sheet, place, properties } = row;
  const { names } = bench;
  const [from, to] = (["from", "to"] as const).map(end => {
    const named = row.ends[end]!;
    const kind = endKindOf(row, end)!;
    const title = headerOf(sheet, end)!;
    return names.meant({ kind, named, place, title });
  });
  if (!from || !to || typeof sheet.holds === "function") return [];
  const { holds } = sheet;
  const { type } = holds;
  if (from.id && to.id) bench.told?.add(from.id, type, to.id);
  const said = { ...emptied(row, bench), ...properties };
  const path = pathOf(place);
  return [
    ...givenAStart(row, { from, to, holds }, bench),
    { action: "relate", orUpdate: true, from: from.ref, type, to: to.ref, properties: said, path },
  ];
}
