import { assertInterfaceType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { Arg, type ClassType, Ctx, Extensions, FieldResolver, Info, Mutation, Query, Root } from "type-graphql";
import { Element, Node } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-row.js";
import { awaitTypes, type FieldDeclaration } from "./input-type.js";

interface FieldOptions {
  name: string;
  type: () => any;
  description?: string;
  nullable?: boolean;
  deprecationReason?: string;
  /** Cost of the field without its rows. Default: by the rule of the cost limit. */
  complexity?: number;
  args?: Record<string, FieldDeclaration>;
}

type Resolve = (parent: ElementRow, context: Context, info: GraphQLResolveInfo) => unknown;

/** Adds a field to the resolver class, like a method of that name with `@FieldResolver`. */
export function addField(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  FieldResolver(type, options)(resolver.prototype, name, {});
}

/** Adds a query to the resolver class, like a method of that name with `@Query`. */
export function addQuery(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  Query(type, { ...options, name })(resolver.prototype, name, {});
}

/** Adds a mutation to the resolver class, like a method of that name with `@Mutation`. */
export function addMutation(
  resolver: ClassType<object>,
  { name, type, args = {}, ...options }: FieldOptions,
  resolve: Resolve,
) {
  declareMethod(resolver, name, args, resolve);
  awaitTypes({ [name]: { type } });
  Mutation(type, { ...options, name })(resolver.prototype, name, {});
}

/**
 * Calls the resolvers declared in this file directly, without type-graphql, which creates instances of parents and
 * arguments that they do not use. A page with relations then takes a tenth of the time.
 */
export function resolveDirectly(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap()).flatMap(type =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  for (const field of fields) {
    const resolve = field.extensions.resolve as Resolve | undefined;
    if (resolve) field.resolve = (parent, _arguments, context, info) => resolve(parent, context, info);
  }
  // The resolveType of type-graphql returns a promise for each element, which compiled queries do not await.
  for (const { name } of [Node, Element])
    assertInterfaceType(schema.getType(name)).resolveType = ({ kind }: ElementRow) => kind;
  return schema;
}

/**
 * Declares the method of a resolver. It receives parent, context and info only, because resolvers read their arguments
 * from the selection.
 */
function declareMethod(
  { prototype }: ClassType<object>,
  name: string,
  args: Record<string, FieldDeclaration>,
  resolve: Resolve,
) {
  Object.defineProperty(prototype, name, { value: resolve, configurable: true });
  Extensions({ resolve })(prototype, name);
  awaitTypes(args);
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Object.entries(args).forEach(([argument, { type, required, description, defaultValue }], index) => {
    Arg(argument, type, { nullable: !required, description, defaultValue })(prototype, name, index + 3);
  });
}
