import { registerEnumType } from "type-graphql";
import { twinIn } from "./twin-in.js";

/** A closed list of values: English in code and schema, Indonesian on screens and in workbooks. */
export interface Enumeration {
  name: string;
  description: string;
  /** Indonesian label of each value. */
  labels: Record<string, string>;
}

const enumerations = new Map<object, Enumeration>();

/** Declares a GraphQL enum whose values carry their Indonesian labels, each its own: `{ HYBRID: "Hibrida" }`. */
export function enumeration<V extends string>(name: string, description: string, labels: Record<V, string>) {
  refuseTwinLabels(name, Object.values(labels));
  const values = Object.fromEntries(Object.keys(labels).map(value => [value, value])) as { [K in V]: K };
  const valuesConfig = Object.fromEntries(
    Object.entries(labels).map(([value, label]) => [value, { description: label }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  enumerations.set(values, { name, description, labels });
  return values;
}

/** What people write in a cell has to mean one value, however they spell it. */
function refuseTwinLabels(name: string, labels: string[]) {
  const asRead = (label: string) => label.trim().toLowerCase();
  const label = labels.find(each => asRead(each) === "") ?? twinIn(labels, asRead);
  if (label !== undefined)
    throw new Error(`The enumeration ${name} needs a label of its own for each value, not "${label}"`);
}

/** The enumeration behind a property type, if it is one. */
export const enumerationOf = (type: object): Enumeration | undefined => enumerations.get(type);

/** All enumerations declared so far, in the order of their declaration. */
export const allEnumerations = (): Enumeration[] => [...enumerations.values()];
