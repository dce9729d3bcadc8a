import type { Row } from "../../database/database.js";
import {
  Element,
  type Kind,
  type PropertyType,
  propertiesOf,
  relationProperties,
  singularOf,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { CreateOperation, Operation, Path, Problem } from "../../repository/writing/operation.js";
import { CellError, parseCell, splitCell } from "./parse-cell.js";
import { type CsvFile, problemAt } from "./read-folder.js";

interface Translation {
  operations: Operation[];
  problems: Problem[];
}

/**
 * The rows of files as operations that bring the repository up to date. Rows may name one another, whichever file they
 * stand in: the store resolves the names of a call. Every fault is told with file, line, column and value.
 */
export function toOperations(files: CsvFile[]): Translation {
  const found: Translation = { operations: [], problems: [] };
  for (const file of files) {
    found.problems.push(...unknownColumns(file));
    for (const row of file.rows) {
      const path = [file.name, row.line];
      const operation = file.kind ? elementOf(file.kind, row.values, path, found) : relationOf(row.values, path, found);
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

function unknownColumns({ name, kind, columns }: CsvFile): Problem[] {
  const known = kind
    ? [...propertiesOf(kind), ...metamodel.fieldsOf(kind).filter(({ direction }) => direction === "OUT")].map(
        each => each.name,
      )
    : [...endColumns, ...relationColumns.keys()];
  return columns
    .filter(column => !known.includes(column))
    .map(column =>
      problemAt([name, 1, column], "UNKNOWN_COLUMN", `${name}, baris 1: kolom "${column}" tidak dikenal.`),
    );
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
    const value = cell(values, property.name, property.type(), path, found, property.list);
    if (value !== undefined) operation.properties[property.name] = value;
  }
  for (const { name, other } of metamodel
    .fieldsOf(kind)
    .filter(({ name, direction }) => direction === "OUT" && values[name])) {
    const targets = splitCell(values[name]!).map(target =>
      target.includes(":") || other === Element ? target : `${singularOf(other)}:${target}`,
    );
    operation.relations[name] = { add: targets.map(to => ({ ...trustOf(operation.properties), to })) };
  }
  return operation;
}

/** A relation told in a cell can be trusted as far as its row. */
const trustOf = ({ provenance, source }: Row): Row => ({
  ...(provenance && { provenance }),
  ...(source && { source }),
});

function relationOf(values: Record<string, string>, path: Path, found: Translation): Operation {
  const properties: Record<string, unknown> = {};
  for (const [name, type] of relationColumns) {
    const value = values[name] ? cell(values, name, type(), path, found) : undefined;
    if (value !== undefined) properties[name] = value;
  }
  const { from = "", type = "", to = "" } = values;
  return { action: "relate", orUpdate: true, from, type, to, properties, path };
}

function cell(
  values: Record<string, string>,
  column: string,
  type: PropertyType,
  path: Path,
  found: Translation,
  isList = false,
): unknown {
  try {
    return parseCell(values[column]!, type, isList);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    const [file, line] = path;
    found.problems.push(
      problemAt(
        [...path, column],
        "INVALID_VALUE",
        `${file}, baris ${line}, kolom "${column}": "${values[column]}" ${error.message}.`,
      ),
    );
    return undefined;
  }
}
