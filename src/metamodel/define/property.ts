import type { GraphQLScalarType } from "graphql";
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Field, Float, Int } from "type-graphql";
import { enumerationOf } from "./enumeration.js";

/** The GraphQL type of a property: an enumeration or one of `scalars`. */
export type PropertyType = GraphQLScalarType | StringConstructor | BooleanConstructor | object;

/** Int ends at two billion, so money is SafeInt; a day is LocalDate. */
const scalars = [String, Boolean, Int, Float, GraphQLSafeInt, GraphQLLocalDate] as const;

interface PropertyOptions {
  /** What Indonesian screens call it and the header of its column in a workbook. */
  label: string;
  /** For clients of the API. */
  description: string;
  /** Unit of a number, such as "GB"; the name of the property ends in it. */
  unit?: string;
  /** Which values of the kind's type property it makes sense for; empty: all of them. */
  appliesTo?: readonly string[];
  /** Counts for completeness; an element without it is written nonetheless. */
  mandatory?: boolean;
  /** Demanded when writing, because the graph cannot do without: `code`, `name` and what else makes an element unique. */
  required?: boolean;
  /** Not for everybody once roles exist. */
  confidential?: boolean;
  /** Holds several values. */
  list?: boolean;
}

/** One property of a kind: enough for GraphQL types, filters, workbook columns and completeness. */
export interface PropertyDefinition extends PropertyOptions {
  name: string;
  type: () => PropertyType;
}

const definitions = new Map<Function, PropertyDefinition[]>();

/** A field that clients can read, write and filter by, and that workbooks hold. */
export function Property(type: () => PropertyType, options: PropertyOptions): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const kind = prototype.constructor;
    definitions.set(kind, [...propertiesDeclaredBy(kind), { name, type, ...options }]);
    const { description, required, list } = options;
    const graphqlType = (list ? () => [type()] : type) as () => Function;
    Field(graphqlType, { description, nullable: !required })(prototype, name);
  };
}

/** The properties that this very class declares, without those of its parents. */
export const propertiesDeclaredBy = (kind: Function): PropertyDefinition[] => definitions.get(kind) ?? [];

/** Filters, cells and columns exist for these types only. Throws for another one, naming the property. */
export function refuseUnknownType(owner: string, { name, type }: Pick<PropertyDefinition, "name" | "type">): void {
  const declared = type() as { name?: string };
  if (enumerationOf(declared) || scalars.some(each => each === declared)) return;
  const known = scalars.map(each => each.name).join(", ");
  throw new Error(
    `${owner}.${name}: ${declared.name ?? "this"} is no type of a property, but ${known} or an enumeration()`,
  );
}
