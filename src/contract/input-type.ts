import { type ClassType, Field, InputType, ObjectType } from "type-graphql";

/** A field of a GraphQL type that is made from the metamodel. */
export interface FieldDeclaration {
  type: () => any;
  description?: string;
  /** Must be given, or is always there. */
  required?: boolean;
  defaultValue?: unknown;
}

/** As if the fields stood in a class of that name under `@InputType`. */
export const inputType = (name: string, description: string | undefined, fields: Record<string, FieldDeclaration>) =>
  declare(name, fields, InputType(name, { description }));

/** As if the fields stood in a class of that name under `@ObjectType`. */
export const objectType = (name: string, description: string | undefined, fields: Record<string, FieldDeclaration>) =>
  declare(name, fields, ObjectType(name, { description }));

const awaited: (() => unknown)[] = [];

/** type-graphql has to know every type before it builds the schema, so types that refer to one another are made here. */
export function completeTypes() {
  for (let type = awaited.pop(); type; type = awaited.pop()) type();
}

/** Makes sure that the types behind these fields exist before the schema is built. */
export function awaitTypes(fields: Record<string, FieldDeclaration>) {
  awaited.push(...Object.values(fields).map(({ type }) => type));
}

function declare(name: string, fields: Record<string, FieldDeclaration>, decorate: ClassDecorator): ClassType<object> {
  const type = { [name]: class {} }[name]!;
  decorate(type);
  awaitTypes(fields);
  for (const [field, { type: of, description, required, defaultValue }] of Object.entries(fields)) {
    Field(of, { description, nullable: !required, defaultValue })(type.prototype, field);
  }
  return type;
}

/** Remembers what was made for a key, so that every user of a generated type gets the same one. */
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
