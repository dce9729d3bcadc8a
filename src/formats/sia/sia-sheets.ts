import { groupBy } from "../../common/group-by.js";
import { definitionOf, enumerationOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Column, ElementCells, KindSheet } from "../workbook/column.js";
import { refuseTwinSheets, sheetOf } from "../workbook/layout.js";
import { nationalLevels } from "../workbook/national-levels.js";
import { businessSheets } from "./business-sheets.js";
import { infrastructureSheets } from "./infrastructure-sheets.js";
import { originText } from "./origin-text.js";
import { securitySheets } from "./security-sheets.js";
import type { SiaColumn, SiaSheet } from "./sia-table.js";

/** Sheet of the layout in the form of other workbooks, with the fields of the source that it omits. */
export interface LaidOutSheet extends KindSheet {
  leftOut: readonly string[];
}

function layOut({ kind, types, name, columns, leftOut = [] }: SiaSheet): LaidOutSheet {
  return {
    name: name ?? typeLabel(kind, types![0]!),
    holds: kind,
    only: types && { property: definitionOf(kind).typeProperty!, values: types },
    columns: columns.map(each => toColumn(each, kind)),
    leftOut,
  };
}

function typeLabel(kind: Kind, value: string): string {
  const { type } = propertiesOf(kind).find(({ name }) => name === definitionOf(kind).typeProperty)!;
  return enumerationOf(type())!.labels[value]!;
}

function toColumn(told: SiaColumn, kind: Kind): Column {
  const { header, field, origins, level } = told;
  const property = sheetOf(kind).columns.find(({ name, holds }) => name === field && holds.as === "VALUE");
  const holds = property?.holds ?? toElementCells(told, kind);
  const need = property?.need ?? (isAsked(told, kind) ? "MANDATORY" : "OPTIONAL");
  const derived = level !== undefined && level < nationalLevels ? `Diturunkan dari Level ${nationalLevels}.` : "";
  const hint = [derived, originText(origins)].filter(Boolean).join(" ");
  return { header, name: field, holds, need, hint, origins };
}

/** True if completeness requires the column; of the levels of a taxonomy only the last national one. */
const isAsked = ({ field, only, level }: SiaColumn, kind: Kind): boolean =>
  definitionOf(kind).mandatoryRelations.includes(field) && (level === nationalLevels || !only);

function toElementCells({ header, field: name, only, level }: SiaColumn, kind: Kind): ElementCells {
  const field = metamodel.field(kind, name);
  if (!field) throw new Error(`The SIA column "${header}" refers to ${kind.name}.${name}, which does not exist`);
  const property = field.relation.accepts?.property ?? definitionOf(field.other).typeProperty!;
  return {
    as: "ELEMENTS",
    field,
    kind: field.other as Kind,
    several: !field.relation.oneAtATime,
    ...(only && { only: { property, value: only } }),
    level,
  };
}

/** Sheets of all domains. Throws at start if a sheet name or header is repeated. */
export const siaSheets: readonly LaidOutSheet[] = refuseTwinSheets(
  [...businessSheets, ...infrastructureSheets, ...securitySheets].map(layOut),
);

/** Workbooks, one per domain: `Domain Arsitektur Layanan - AS IS`. */
export const siaWorkbooks: readonly { title: string; kind: Kind; sheets: readonly LaidOutSheet[] }[] = [
  ...groupBy([...siaSheets], ({ holds }) => holds),
].map(([kind, sheets]) => ({ title: `Domain Arsitektur ${definitionOf(kind).label} - AS IS`, kind, sheets }));
