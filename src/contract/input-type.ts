import { type ClassType, Field, InputType, ObjectType } from "type-graphql";

/** Field of a GraphQL type generated from the metamodel. */
export interface FieldDeclaration {
  type: () => any;
  description?: string;
  /** True for a required input or a non-null output. Default: false. */
  required?: boolean;
  defaultValue?: unknown;
}

/** Declares an input type, like a class of that name with `@InputType`. */
export const inputType = (name: string, description: string | undefined, fields: Record<string, FieldDeclaration>) =>
  declare(name, fields, InputType(name, { description }));

/** Declares an object type, like a class of that name with `@ObjectType`. */
export const objectType = (name: string, description: string | undefined, fields: Record<string, FieldDeclaration>) =>
  declare(name, fields, ObjectType(name, { description }));

const awaited: (() => unknown)[] = [];

/**
 * Creates all awaited types, including types that refer to one another, because type-graphql needs every type before it
 * builds the schema.
 */
export function completeTypes() {
  for (let type = awaited.pop(); type; type = awaited.pop()) type();
}

/** Registers the types of these fields for creation before the schema is built. */
export function awaitTypes(fields: Record<string, FieldDeclaration>) {
  awaited.push(...Object.values(fields).map(({ type }) => type));
}

function declare(name: string, fields: Record<string, FieldDeclaration>, decorate: ClassDecorator): ClassType<object> {
  const type = { [name]: class {} }[name]!;
  decorate(type);
  addFields(type, fields);
  return type;
}

/** Adds fields to a type, like properties of its class with `@Field`. */
export function addFields({ prototype }: Function, fields: Record<string, FieldDeclaration>): void {
  awaitTypes(fields);
  for (const [field, { type: of, description, required, defaultValue }] of Object.entries(fields)) {
    Field(of, { description, nullable: !required, defaultValue })(prototype, field);
  }
}

/** Memoises a function by key, so that all users of a generated type share one instance. */
export function once<A, V>(
  make: (argument: A) => V,
  keyOf: (argument: A) => unknown = argument => argument,
): (argument: A) => V {
  const made = new Map<unknown, V>();
  return argument => {
    const key = keyOf(argument);
    if (!made.has(key)) made.set(key, make(argument));
    return made.get(key)!;
  };
}
