import { refOfKind } from "../../graph/element-ref.js";
import {
  Element,
  type Kind,
  type PropertyType,
  propertiesOf,
  relationProperties,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Path, Problem } from "../../repository/changes/operation.js";
import type { CreateOperation } from "../../repository/changes/operations/create.js";
import type { Operation } from "../../repository/changes/operations.js";
import { trustOfRow } from "../trust-of-row.js";
import { splitList } from "../workbook/cell-text.js";
import { cellOf, unknownColumns } from "./read-cells.js";
import type { CsvFile } from "./read-folder.js";

interface Translation {
  operations: Operation[];
  problems: Problem[];
}

/**
 * Translates the rows of files into operations that create or update. Rows may refer to rows of any file: the unit of
 * work resolves the references. Every problem has file, row, column and value.
 */
export function toOperations(files: CsvFile[]): Translation {
  const found: Translation = { operations: [], problems: [] };
  for (const file of files) {
    found.problems.push(...unknownColumns(file, columnsOf(file.holds)));
    for (const row of file.rows) {
      const path = [file.name, row.row];
      const operation =
        typeof file.holds === "function"
          ? elementOf(file.holds, row.values, path, found)
          : relationOf(row.values, path, found);
      found.operations.push(operation);
    }
  }
  return found;
}

const endColumns = ["from", "type", "to"];
const relationColumns = new Map<string, () => PropertyType>([
  ...relationProperties.map(({ name, type }): [string, () => PropertyType] => [name, type]),
  ...metamodel.relations.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([name, { type }]): [string, () => PropertyType] => [name, type]),
  ),
]);

function columnsOf(holds: CsvFile["holds"]): string[] {
  if (typeof holds === "string") return [...endColumns, ...relationColumns.keys()];
  const fields = metamodel.fieldsOf(holds).filter(({ direction }) => direction === "OUT");
  return [...propertiesOf(holds), ...fields].map(({ name }) => name);
}

function elementOf(kind: Kind, values: Record<string, string>, path: Path, found: Translation): CreateOperation {
  const operation: CreateOperation = {
    action: "create",
    orUpdate: true,
    kind: kind.name,
    properties: {},
    relations: {},
    path,
  };
  for (const property of propertiesOf(kind).filter(({ name }) => values[name])) {
    const value = cellOf({ values, path }, property.name, property.type(), found.problems, property.list);
    if (value !== undefined) operation.properties[property.name] = value;
  }
  for (const { name, other } of metamodel
    .fieldsOf(kind)
    .filter(({ name, direction }) => direction === "OUT" && values[name])) {
    const targets = splitList(values[name]!).map(target =>
      other === Element ? target : refOfKind(other as Kind, target),
    );
    operation.relations[name] = { add: targets.map(to => ({ ...trustOfRow(operation.properties), to })) };
  }
  return operation;
}

function relationOf(values: Record<string, string>, path: Path, found: Translation): Operation {
  const properties: Record<string, unknown> = {};
  for (const [name, type] of relationColumns) {
    const value = values[name] ? cellOf({ values, path }, name, type(), found.problems) : undefined;
    if (value !== undefined) properties[name] = value;
  }
  const { from = "", type = "", to = "" } = values;
  return { action: "relate", orUpdate: true, from, type, to, properties, path };
}
