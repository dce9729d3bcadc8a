import type { Row } from "../database/database.js";
import { BackupError } from "./backup-error.js";

type Scalar = string | boolean | number | { float: string } | { integer: string };

/**
 * Property of a node or relation as JSON. A number without a fraction is an integer; floats without one, and integers that
 * JSON would round, are objects with their text.
 */
export type StoredValue = Scalar | Scalar[];

/** Properties of a node or relation by name. */
export type StoredProperties = Record<string, StoredValue>;

/** Converts properties as an exact connection reads them. Throws BACKUP_UNSUPPORTED for temporal and spatial values. */
export const storedProperties = (properties: Row): StoredProperties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storedValue(name, value)]));

function storedValue(name: string, value: unknown): StoredValue {
  if (Array.isArray(value)) return value.map(each => scalarOf(name, each));
  return scalarOf(name, value);
}

function scalarOf(name: string, value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { integer: String(value) };
  }
  if (typeof value === "number")
    return Number.isFinite(value) && !Number.isInteger(value) ? value : { float: textOf(value) };
  throw new BackupError(
    "BACKUP_UNSUPPORTED",
    `The property "${name}" has a value of a type that this program never writes (such as a date or point of Neo4j). Store it as text, or remove it.`,
  );
}

/** `String` would lose the sign of -0. */
const textOf = (float: number) => (Object.is(float, -0) ? "-0" : String(float));

/** Converts stored properties to parameters: integers are bigint, floats number. */
export const propertiesOf = (stored: StoredProperties): Row =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(parameterOf) : parameterOf(value),
    ]),
  );

function parameterOf(stored: Scalar): string | boolean | number | bigint {
  if (typeof stored === "number") return Number.isInteger(stored) ? BigInt(stored) : stored;
  if (typeof stored !== "object") return stored;
  return "float" in stored ? Number(stored.float) : BigInt(stored.integer);
}
