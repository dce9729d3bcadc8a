import type { GraphQLScalarType } from "graphql";
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Field, Float, Int } from "type-graphql";
import type { Confidentiality } from "./confidentiality.js";
import { enumerationOf } from "./enumeration.js";

/** GraphQL type of a property: an enumeration or one of `scalars`. */
export type PropertyType = GraphQLScalarType | StringConstructor | BooleanConstructor | object;

/** Money is SafeInt, because Int ends at two billion; a day is LocalDate. */
const scalars = [String, Boolean, Int, Float, GraphQLSafeInt, GraphQLLocalDate] as const;

/** True for a type of whole numbers only. */
export const isWhole = (type: PropertyType): boolean => type === Int || type === GraphQLSafeInt;

/** True for a type of numbers. */
export const isNumber = (type: PropertyType): boolean => isWhole(type) || type === Float;

interface PropertyOptions {
  /** Label on Indonesian screens and header of its column in a workbook. */
  label: string;
  /** Description for clients of the API. */
  description: string;
  /** Unit of a number, such as "GB"; the name of the property ends in it. */
  unit?: string;
  /** Values of the kind's type property to which it applies. Default: all. */
  appliesTo?: readonly string[];
  /** True if completeness requires it; an element without it can still be written. Default: false. */
  mandatory?: boolean;
  /** True if no element can be created without it: `code`, `name` and other parts of the identity. Default: false. */
  required?: boolean;
  /**
   * Level of those who may read it, if it is stricter than that of its element; nullable in the contract, even where it
   * is required. Default: all who see the element.
   */
  confidential?: Exclude<Confidentiality, "PUBLIC">;
  /** Values of the kind's type property for which it is confidential. Default: all. */
  confidentialFor?: readonly string[];
  /** Least and greatest value of a number. Default: no limit. */
  bounds?: readonly [least: number, greatest: number];
  /** True if it has several values. Default: false. */
  list?: boolean;
}

/** Property of a kind, from which GraphQL types, filters, workbook columns and completeness are derived. */
export interface PropertyDefinition extends PropertyOptions {
  name: string;
  type: () => PropertyType;
}

const definitions = new Map<Function, PropertyDefinition[]>();

/** Declares a property that clients can read, write and filter by, and that workbooks contain. */
export function Property(type: () => PropertyType, options: PropertyOptions): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const kind = prototype.constructor;
    definitions.set(kind, [...propertiesDeclaredBy(kind), { name, type, ...options }]);
    const { description, required, list, confidential } = options;
    const graphqlType = (list ? () => [type()] : type) as () => Function;
    Field(graphqlType, { description, nullable: !required || confidential !== undefined })(prototype, name);
  };
}

/** Returns the properties declared by a class itself, without those of its parents. */
export const propertiesDeclaredBy = (kind: Function): PropertyDefinition[] => definitions.get(kind) ?? [];

/** Throws for a type without filter, cell and column; the message names the property. */
export function refuseUnknownType(owner: string, { name, type }: Pick<PropertyDefinition, "name" | "type">): void {
  const declared = type() as { name?: string };
  if (enumerationOf(declared) || scalars.some(each => each === declared)) return;
  const known = scalars.map(each => each.name).join(", ");
  throw new Error(
    `${owner}.${name}: ${declared.name ?? "this"} is not a type for properties. Use ${known} or an enumeration()`,
  );
}
